import { inLanguages, plural } from '#base/words.ts'

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']

/** How many terms a year has tells what they are called. */
function termRu(number: number, count: number): string {
  const name = { 2: 'полугодие', 3: 'триместр', 4: 'четверть' }[count] ?? 'модуль'
  return `${roman[number - 1]} ${name}`
}

function termEn(number: number, count: number): string {
  const name = { 2: 'half-year', 3: 'trimester', 4: 'quarter' }[count] ?? 'module'
  return `${roman[number - 1]} ${name}`
}

export const words = inLanguages({
  ru: {
    page: 'Учебный год',
    pageOf: (year: string) => `Учебный год ${year}`,
    years: 'Учебные годы',
    loadFailed: 'Учебный год не загрузился.',
    summary: (windows: number, expected: number) =>
      `${windows} ${plural('ru', windows, { one: 'двухнедельное окно', few: 'двухнедельных окна', many: 'двухнедельных окон' })}, в ${expected} из них ожидается взаимопосещение.`,
    summaryAll: (windows: number) =>
      `${windows} ${plural('ru', windows, { one: 'двухнедельное окно', few: 'двухнедельных окна', many: 'двухнедельных окон' })}, в каждом ожидается взаимопосещение.`,
    studyDays: (n: number) =>
      `${n} ${plural('ru', n, { one: 'учебный день', few: 'учебных дня', many: 'учебных дней' })}`,
    weekDays: { 5: 'Пятидневная неделя', 6: 'Шестидневная неделя' },
    week: 'Учебная неделя',
    weekChoice: { 5: 'Пять дней', 6: 'Шесть дней' },
    assumedChip: 'Предположение',
    assumedTitle: 'Даты этого года предположены',
    assumedText: (year: string) =>
      `Даты ${year} ещё никто не публиковал. Они поставлены так же, как в прошлые годы: сверьте их с приказом школы и исправьте, где нужно.`,
    checked: 'Даты сверены',
    checkedDone: (year: string) => `Даты ${year} отмечены как сверенные.`,
    uncheckedAgain: 'Даты снова отмечены как предположение.',

    emptyTitle: (year: string) => `Учебного года ${year} ещё нет`,
    emptyText:
      'Здесь появятся четверти, каникулы и двухнедельные окна. Даты поставит программа, их можно исправить.',
    emptyForOthers: 'Учебный год создаёт заместитель директора. Здесь появятся четверти, каникулы и классы.',
    setUp: (year: string) => `Создать учебный год ${year}`,
    setUpNext: (year: string) => `Начать ${year}`,
    setUpNextText: (year: string) =>
      `Даты ${year} будут предположением, пока вы их не сверите. Классы перейдут сами: 5А станет 6А.`,
    setUpDone: (year: string) => `Учебный год ${year} создан.`,
    removed: (year: string) => `Учебный год ${year} убран.`,
    yearRefusals: {
      year_exists: 'Этот учебный год уже создан, возможно только что и не вами. Обновите страницу.',
      deputy_head_only: 'Учебный год ведёт заместитель директора.',
      in_use: 'На этот год уже ссылаются другие записи школы, убрать его нельзя.',
    },

    stripTitle: 'Год на одной полосе',
    stripNote: 'Полоса идёт с 1 сентября. Выберите окно, чтобы увидеть его дни.',
    stripLabel: (year: string) => `Двухнедельные окна ${year}`,
    months: ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
    term: termRu,
    termShort: (number: number) => roman[number - 1] ?? '',
    window: (number: number) => `Окно ${number}`,
    windowLabel: (number: number, days: string, studyDays: string) => `Окно ${number}: ${days}, ${studyDays}`,
    now: 'сейчас',
    today: 'сегодня',
    exempt: 'свободное',
    exemptWhy: (least: number) =>
      `Свободное окно: меньше ${least} учебных дней, взаимопосещение не ожидается.`,
    ordinaryWhy: 'За эти дни ожидается хотя бы одно взаимопосещение уроков.',
    legendStudy: 'число: учебные дни окна',
    legendExempt: 'штриховка: свободное окно',
    legendHoliday: 'каникулы',
    exemptSome: (numbers: string, count: number) =>
      `${plural('ru', count, { one: 'Свободное окно', few: 'Свободные окна', many: 'Свободные окна' })}: ${numbers}.`,
    tail: (days: string) => `После последнего окна остаются ${days}: это меньше двух недель, окна там нет.`,
    windowsTable: 'Окна таблицей',
    columnNumber: '№',
    columnDates: 'Даты',
    columnStudyDays: 'Учебных дней',
    columnMeaning: 'Взаимопосещение',
    expected: 'ожидается',
    notExpected: 'не ожидается',
    monthsTable: 'Учебные дни по месяцам',
  },
  en: {
    page: 'School year',
    pageOf: (year: string) => `School year ${year}`,
    years: 'School years',
    loadFailed: 'The school year could not be loaded.',
    summary: (windows: number, expected: number) =>
      `${windows} fortnight ${plural('en', windows, { one: 'window', other: 'windows' })}; a mutual lesson visit is expected in ${expected} of them.`,
    summaryAll: (windows: number) =>
      `${windows} fortnight ${plural('en', windows, { one: 'window', other: 'windows' })}; a mutual lesson visit is expected in each.`,
    studyDays: (n: number) => `${n} study ${plural('en', n, { one: 'day', other: 'days' })}`,
    weekDays: { 5: 'Five-day week', 6: 'Six-day week' },
    week: 'Study week',
    weekChoice: { 5: 'Five days', 6: 'Six days' },
    assumedChip: 'Assumption',
    assumedTitle: 'The dates of this year are assumed',
    assumedText: (year: string) =>
      `Nobody has published the dates of ${year} yet. They follow the years before: compare them with the school’s order and correct them where needed.`,
    checked: 'Dates are checked',
    checkedDone: (year: string) => `The dates of ${year} are marked as checked.`,
    uncheckedAgain: 'The dates are marked as an assumption again.',

    emptyTitle: (year: string) => `There is no school year ${year} yet`,
    emptyText:
      'Terms, holidays and fortnight windows will stand here. The program fills in the dates; you can correct them.',
    emptyForOthers: 'The deputy head sets up the school year. Terms, holidays and classes will stand here.',
    setUp: (year: string) => `Set up the school year ${year}`,
    setUpNext: (year: string) => `Begin ${year}`,
    setUpNextText: (year: string) =>
      `The dates of ${year} are an assumption until you have checked them. Classes move up by themselves: 5А becomes 6А.`,
    setUpDone: (year: string) => `The school year ${year} is set up.`,
    removed: (year: string) => `The school year ${year} is removed.`,
    yearRefusals: {
      year_exists:
        'This school year is already there, perhaps just set up by somebody else. Reload the page.',
      deputy_head_only: 'The deputy head keeps the school year.',
      in_use: 'Other records of the school refer to this year, so it cannot be removed.',
    },

    stripTitle: 'The year on one strip',
    stripNote: 'The strip begins on 1 September. Choose a window to see its days.',
    stripLabel: (year: string) => `Fortnight windows of ${year}`,
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    term: termEn,
    termShort: (number: number) => roman[number - 1] ?? '',
    window: (number: number) => `Window ${number}`,
    windowLabel: (number: number, days: string, studyDays: string) =>
      `Window ${number}: ${days}, ${studyDays}`,
    now: 'now',
    today: 'today',
    exempt: 'exempt',
    exemptWhy: (least: number) => `Exempt window: fewer than ${least} study days, no visit is expected.`,
    ordinaryWhy: 'At least one mutual lesson visit is expected in these days.',
    legendStudy: 'number: study days of the window',
    legendExempt: 'hatched: exempt window',
    legendHoliday: 'holidays',
    exemptSome: (numbers: string, count: number) =>
      `${plural('en', count, { one: 'Exempt window', other: 'Exempt windows' })}: ${numbers}.`,
    tail: (days: string) => `After the last window ${days} remain: less than a fortnight, so no window.`,
    windowsTable: 'Windows as a table',
    columnNumber: 'No.',
    columnDates: 'Dates',
    columnStudyDays: 'Study days',
    columnMeaning: 'Lesson visit',
    expected: 'expected',
    notExpected: 'not expected',
    monthsTable: 'Study days by month',
  },
})
