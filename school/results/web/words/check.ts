import { inLanguages, plural } from '#base/words.ts'

const ruRows = (n: number) => `${n} ${plural('ru', n, { one: 'строка', few: 'строки', many: 'строк' })}`
const enRows = (n: number) => `${n} ${plural('en', n, { one: 'row', other: 'rows' })}`
const ruPupils = (n: number) => `${n} ${plural('ru', n, { one: 'ученик', few: 'ученика', many: 'учеников' })}`
const enPupils = (n: number) => `${n} ${plural('en', n, { one: 'pupil', other: 'pupils' })}`

/** Words of the check before sending, and of the sending. */
export const checkWords = inLanguages({
  ru: {
    title: 'Проверка перед отправкой',
    headline: (rows: number, worked: number, absent: number, errors: number) =>
      `${ruRows(rows)}: ${worked} – с результатом, ${absent} – не писали, ${errors} – с ошибкой.`,
    totalsAgree: (n: number) => `Сумма баллов совпала с «Итого баллов» у ${ruRowsGenitive(n)}.`,
    totalsDiffer: (n: number) => `У ${ruRowsGenitive(n)} сумма баллов не равна «Итого баллов».`,
    totalsAbsent: 'Столбца с суммой баллов в файле нет: сверить не с чем.',
    noProblems: 'Замечаний нет.',
    errorsStay:
      'Строки с ошибкой не загрузятся, пока вы их не исправите. Они не пропадут: останутся в отчёте.',
    problems: 'Ошибки и предупреждения',
    place: 'Ячейка',
    what: 'Что не так',
    kind: { error: 'Ошибка', warning: 'Предупреждение' },
    value: 'Значение',
    correct: 'Исправить',
    takeBack: 'Вернуть как в файле',
    corrected: (n: number) => `Исправлено ячеек: ${n}`,
    more: (n: number) => `Показать ещё ${n}`,
    download: 'Скачать отчёт',
    reportName: 'отчёт о проверке',
    leaving: 'Что уйдёт на сервер',
    leavingText:
      'На каждого ученика: класс, номер из списка кодов, писал или нет, баллы по заданиям, к каким заданиям не приступал, сумма, отметка за работу, отметка в журнале, вариант, тестовый балл.',
    staying: 'Имена, коды теста и сам файл остаются на этом устройстве.',
    send: (n: number) => `Отправить ${ruPupils(n)}`,
    nothingToSend: 'Отправлять нечего: все строки с ошибкой.',
    sending: 'Отправляем',
    phases: {
      work: 'Создаём работу',
      numbers: 'Получаем номера учеников',
      list: 'Шифруем список кодов',
      sheets: 'Отправляем результаты',
      completing: 'Считаем',
    },
    resume: 'Продолжить отправку',
    interrupted: 'Отправка прервалась. Отправленное не пропало: продолжите, когда будет связь.',
    refusals: {
      description_in_use:
        'У работы уже есть результаты, поэтому число заданий и максимумы изменить нельзя. Загрузите файл в новую работу или отмените прежнюю загрузку.',
      sheets_invalid: 'Баллы не подходят к описанию работы. Проверьте максимумы на шаге «Задания».',
      import_closed: 'Эту загрузку уже отменили. Отправьте ещё раз: начнётся новая.',
      label_twice: 'Два задания названы одинаково. Исправьте на шаге «Задания».',
      bounds_above_maximum: 'Последняя граница шкалы не меньше максимума работы. Исправьте на шаге «Работа».',
      bounds_not_rising: 'Границы шкалы не возрастают. Исправьте на шаге «Работа».',
      NOT_FOUND: 'Загрузка или работа не найдена: возможно, её удалили. Начните заново.',
    },
  },
  en: {
    title: 'Check before sending',
    headline: (rows: number, worked: number, absent: number, errors: number) =>
      `${enRows(rows)}: ${worked} with a result, ${absent} absent, ${errors} with an error.`,
    totalsAgree: (n: number) => `The sum of points equals the printed total in ${enRows(n)}.`,
    totalsDiffer: (n: number) => `In ${enRows(n)} the sum of points differs from the printed total.`,
    totalsAbsent: 'The file has no column of totals to compare with.',
    noProblems: 'Nothing to remark.',
    errorsStay:
      'Rows with an error are not imported until you correct them. They are not lost: they stay in the report.',
    problems: 'Errors and warnings',
    place: 'Cell',
    what: 'What is wrong',
    kind: { error: 'Error', warning: 'Warning' },
    value: 'Value',
    correct: 'Correct',
    takeBack: 'Back to the file’s value',
    corrected: (n: number) => `Cells corrected: ${n}`,
    more: (n: number) => `Show ${n} more`,
    download: 'Download the report',
    reportName: 'check report',
    leaving: 'What goes to the server',
    leavingText:
      'For each pupil: class, number from the code list, present or absent, points by item, items not attempted, total, mark for the work, journal mark, variant, test score.',
    staying: 'Names, test codes and the file itself stay on this device.',
    send: (n: number) => `Send ${enPupils(n)}`,
    nothingToSend: 'Nothing to send: every row has an error.',
    sending: 'Sending',
    phases: {
      work: 'Creating the work',
      numbers: 'Drawing numbers for pupils',
      list: 'Encrypting the code list',
      sheets: 'Sending results',
      completing: 'Computing',
    },
    resume: 'Continue sending',
    interrupted: 'Sending was interrupted. What was sent is not lost: continue when the connection is back.',
    refusals: {
      description_in_use:
        'The work already has results, so the number of items and the maxima are fixed. Import into a new work or undo the earlier import.',
      sheets_invalid: 'The points do not fit the description. Check the maxima in the step “Items”.',
      import_closed: 'This import was undone. Send again: a new one begins.',
      label_twice: 'Two items have one label. Correct it in the step “Items”.',
      bounds_above_maximum:
        'The last bound of the scale is not below the maximum. Correct it in the step “Work”.',
      bounds_not_rising: 'The bounds of the scale do not rise. Correct it in the step “Work”.',
      NOT_FOUND: 'The import or the work is gone: perhaps it was removed. Start afresh.',
    },
  },
})

function ruRowsGenitive(n: number): string {
  return `${n} ${plural('ru', n, { one: 'строки', few: 'строк', many: 'строк' })}`
}
