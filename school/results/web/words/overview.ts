import { inLanguages, plural } from '#base/words.ts'

const ruPupils = (n: number) => `${n} ${plural('ru', n, { one: 'ученик', few: 'ученика', many: 'учеников' })}`
const enPupils = (n: number) => `${n} ${plural('en', n, { one: 'pupil', other: 'pupils' })}`

/** What the figures of one work say. */
export const overviewWords = inLanguages({
  ru: {
    print: 'Напечатать',
    description: 'Описание работы',
    importMore: 'Загрузить файл',
    exportWork: 'Скачать таблицу',
    noResults: 'Результатов ещё нет',
    noResultsText: 'Загрузите файл с результатами, и здесь появятся доли, отметки и затруднения.',
    noWhole: 'Общих чисел здесь нет: по разнице с вашим классом они выдали бы результаты другого класса.',
    national:
      'Результаты ВПР не служат для оценки учителей и школ: так сказано в рекомендациях Рособрнадзора. Они показывают, чему ещё учить.',
    all: 'Все',
    headline: (worked: number, absent: number) =>
      absent === 0
        ? `${ruPupils(worked)} ${plural('ru', worked, { one: 'писал', few: 'писали', many: 'писали' })} работу.`
        : `${ruPupils(worked)} ${plural('ru', worked, { one: 'писал', few: 'писали', many: 'писали' })} работу, не писали ${absent}.`,
    headlineTwos: (worked: number, twos: number) =>
      twos === 0
        ? `Из ${worked} ${plural('ru', worked, { one: 'ученика', few: 'учеников', many: 'учеников' })} никто не получил «2».`
        : `Из ${worked} ${plural('ru', worked, { one: 'ученика', few: 'учеников', many: 'учеников' })} ${twos} ${plural('ru', twos, { one: 'получил', few: 'получили', many: 'получили' })} «2».`,
    headlineLow: (worked: number, low: number) =>
      `Из ${worked} ${plural('ru', worked, { one: 'ученика', few: 'учеников', many: 'учеников' })} ${low} на низком уровне.`,
    headlineHardest: (labels: string) => `Труднее всего дались задания ${labels}.`,
    headlineHard: (labels: string) => `Под правило затруднения подходят задания ${labels}.`,
    headlineOneHard: (label: string) => `Под правило затруднения подходит задание ${label}.`,
    headlineNoneHard: 'Под правило затруднения не подходит ни одно задание.',
    measures: 'Показатели',
    measuresNote:
      'Светлая полоса – интервал 95 %: где доля лежит на самом деле, если судить по стольким ученикам.',
    measure: 'Показатель',
    worked: 'Писали',
    absentees: 'Не писали',
    mean: 'Средний балл',
    meanOf: (mean: string, maximum: string) => `${mean} из ${maximum}`,
    median: 'Медиана балла',
    deviation: (value: string) => `разброс ${value}`,
    pass: 'Успеваемость',
    passNote: 'доля отметок 3, 4 и 5',
    quality: 'Качество знаний',
    qualityNote: 'доля отметок 4 и 5',
    learningIndex: 'СОУ',
    learningIndexNote:
      'степень обученности, условный индекс от 16 до 100: зависит от выбранных весов отметок',
    meanMark: 'Средняя отметка',
    exempt: 'Освобождены',
    withoutMark: 'Без отметки',
    notAttested: 'н/а',
    atRisk: 'Группа риска',
    atRiskNote: 'отметка «2» за внешнюю работу или низкий уровень в своей диагностике',
    lowLevel: 'Низкий уровень',
    raisedLevel: 'Повышенный уровень',
    pupils: ruPupils,

    lowest: 'Кому труднее всего',
    lowestNote: 'Показываем всегда: средние числа эту группу прячут.',
    lowestMarkTwo: (text: string) => `Отметку «2» получили ${text}.`,
    lowestLevel: (text: string) => `На низком уровне ${text}.`,
    lowestQuarter: (pupils: string, upTo: string, solved: string) =>
      `Нижняя четверть по сумме баллов, с равными – ${pupils}: до ${upTo}; из возможных баллов у них ${solved}.`,
    lowestFew: (pupils: string, upTo: string) =>
      `Нижняя четверть по сумме баллов, с равными – ${pupils}: до ${upTo}.`,
    lowestNone: 'Учеников слишком мало, чтобы выделять группу.',

    items: 'Задания',
    levelIs: (level: string) => `уровень ${level}`,
    itemsReading: (label: string, share: string, against: string) =>
      `Меньше всего баллов собрали за задание ${label}: ${share} от возможных${against}.`,
    itemsFew: 'Учеников меньше десяти, поэтому показываем счётом, без процентов и цвета.',
    itemsNote: 'Доля – набранные баллы из возможных. Знак ▾ – задание подходит под правило затруднения.',
    itemsCaption: 'Доли выполнения заданий по классам',
    item: 'Задание',
    region: 'Регион',
    country: 'Россия',
    itemsHint: 'Выберите клетку, чтобы прочитать её словами; по клеткам можно ходить стрелками.',
    isDifficulty: 'подходит под правило затруднения',
    detail: (cls: string, item: string, share: string) => `${cls}, задание ${item}: ${share}`,
    detailFull: (text: string) => `полный балл – ${text}`,
    detailNotAttempted: (text: string) => `не приступали – ${text}`,
    detailNotTaught: (n: number) => `тема не пройдена у ${n}`,
    referenceDetail: (where: string, item: string, share: string) => `${where}, задание ${item}: ${share}`,
    notAttempted: 'Не приступали',
    notAttemptedReading: (label: string, text: string) =>
      `Чаще всего не приступали к заданию ${label}: ${text}.`,
    nobodySkipped: 'Ко всем заданиям приступили все.',
    notTaught: (items: string) => `Тема не пройдена и в долю не входит: ${items}.`,
    notTaughtItem: (label: string, pupils: string) => `задание ${label} – ${pupils}`,

    marks: 'Отметки',
    marksReading: (two: string, four: string) => `«2» – ${two}, «4» и «5» – ${four}.`,
    marksHidden: 'Учеников меньше пяти: отметки по одной не показываем.',
    mark: 'Отметка',
    levels: 'Уровни',
    level: { low: 'низкий', basic: 'базовый', raised: 'повышенный' },
    levelsReading: (low: string, raised: string) => `Низкий уровень – ${low}, повышенный – ${raised}.`,

    points: 'Баллы',
    pointsReading: (median: string, from: string, to: string) =>
      `Половина учеников набрала ${median} и меньше; суммы – от ${from} до ${to}.`,
    pointsAxis: 'сумма баллов',
    pupilsAxis: 'учеников',
    pointsLegend: 'Что значит цвет столбца',
    pointsCaption: 'Сколько учеников набрали каждую сумму',

    journal: 'Отметка за работу и отметка в журнале',
    journalNote: 'Расхождение не говорит, какая отметка верна: работа и четверть меряют разное.',
    journalReading: (higher: number, of: number, same: number, lower: number) =>
      `Отметка в журнале выше у ${higher} из ${of}, такая же у ${same}, ниже у ${lower}.`,
    journalFew: 'Учеников меньше пяти: отметки не сравниваем.',
    journalHigher: 'В журнале выше',
    journalSame: 'Такая же',
    journalLower: 'В журнале ниже',
    journalNone: 'Нет отметки в журнале',

    skills: 'Умения',
    skillsReading: (name: string, share: string) =>
      `Труднее всего даётся «${name}»: ${share} от возможных баллов.`,
    skill: 'Умение',

    byClass: 'Класс',
    tableOf: (what: string) => `Таблица: ${what}`,
  },
  en: {
    print: 'Print',
    description: 'Description',
    importMore: 'Import a file',
    exportWork: 'Download the table',
    noResults: 'No results yet',
    noResultsText: 'Import a file with results, and shares, marks and difficulties will appear here.',
    noWhole: 'There are no common figures here: by subtraction they would give away another class.',
    national:
      'VPR results are not used to judge teachers or schools: so say the recommendations of Rosobrnadzor. They show what is still to be taught.',
    all: 'All',
    headline: (worked: number, absent: number) =>
      absent === 0
        ? `${enPupils(worked)} took the work.`
        : `${enPupils(worked)} took the work, ${absent} were absent.`,
    headlineTwos: (worked: number, twos: number) =>
      twos === 0 ? `None of ${enPupils(worked)} got “2”.` : `${twos} of ${enPupils(worked)} got “2”.`,
    headlineLow: (worked: number, low: number) => `${low} of ${enPupils(worked)} are at the low level.`,
    headlineHardest: (labels: string) => `Items ${labels} were the hardest.`,
    headlineHard: (labels: string) => `Items ${labels} fit the rule for a difficulty.`,
    headlineOneHard: (label: string) => `Item ${label} fits the rule for a difficulty.`,
    headlineNoneHard: 'No item fits the rule for a difficulty.',
    measures: 'Measures',
    measuresNote: 'The pale band is the 95% interval: where the share really lies, judged by so many pupils.',
    measure: 'Measure',
    worked: 'Took it',
    absentees: 'Absent',
    mean: 'Mean points',
    meanOf: (mean: string, maximum: string) => `${mean} of ${maximum}`,
    median: 'Median points',
    deviation: (value: string) => `deviation ${value}`,
    pass: 'Pass rate',
    passNote: 'share of marks 3, 4 and 5',
    quality: 'Quality',
    qualityNote: 'share of marks 4 and 5',
    learningIndex: 'Degree of learning (СОУ)',
    learningIndexNote: 'an arbitrary index from 16 to 100: it depends on the weights chosen for marks',
    meanMark: 'Mean mark',
    exempt: 'Exempt',
    withoutMark: 'Without a mark',
    notAttested: 'not attested',
    atRisk: 'At risk',
    atRiskNote: 'mark “2” in an external work, or the low level in a diagnostic of the school',
    lowLevel: 'Low level',
    raisedLevel: 'Raised level',
    pupils: enPupils,

    lowest: 'Who finds it hardest',
    lowestNote: 'Always shown: averages hide this group.',
    lowestMarkTwo: (text: string) => `Mark “2”: ${text}.`,
    lowestLevel: (text: string) => `At the low level: ${text}.`,
    lowestQuarter: (pupils: string, upTo: string, solved: string) =>
      `The lowest quarter by points, with ties ${pupils}: up to ${upTo}; of the possible points they have ${solved}.`,
    lowestFew: (pupils: string, upTo: string) =>
      `The lowest quarter by points, with ties ${pupils}: up to ${upTo}.`,
    lowestNone: 'There are too few pupils to set a group apart.',

    items: 'Items',
    levelIs: (level: string) => `${level} level`,
    itemsReading: (label: string, share: string, against: string) =>
      `Item ${label} brought the fewest points: ${share} of those possible${against}.`,
    itemsFew: 'There are fewer than ten pupils, so counts are shown, without percentages and colour.',
    itemsNote:
      'A share is points gathered out of those possible. The sign ▾ means that the item fits the rule for a difficulty.',
    itemsCaption: 'Item shares by class',
    item: 'Item',
    region: 'Region',
    country: 'Russia',
    itemsHint: 'Choose a cell to read it in words; arrow keys walk the cells.',
    isDifficulty: 'fits the rule for a difficulty',
    detail: (cls: string, item: string, share: string) => `${cls}, item ${item}: ${share}`,
    detailFull: (text: string) => `full mark – ${text}`,
    detailNotAttempted: (text: string) => `not attempted – ${text}`,
    detailNotTaught: (n: number) => `topic not taught to ${n}`,
    referenceDetail: (where: string, item: string, share: string) => `${where}, item ${item}: ${share}`,
    notAttempted: 'Not attempted',
    notAttemptedReading: (label: string, text: string) => `Item ${label} was left out most often: ${text}.`,
    nobodySkipped: 'Everybody attempted every item.',
    notTaught: (items: string) => `Topic not taught, left out of the share: ${items}.`,
    notTaughtItem: (label: string, pupils: string) => `item ${label} – ${pupils}`,

    marks: 'Marks',
    marksReading: (two: string, four: string) => `“2”: ${two}; “4” and “5”: ${four}.`,
    marksHidden: 'Under five pupils: single marks are not shown.',
    mark: 'Mark',
    levels: 'Levels',
    level: { low: 'low', basic: 'basic', raised: 'raised' },
    levelsReading: (low: string, raised: string) => `Low level: ${low}; raised level: ${raised}.`,

    points: 'Points',
    pointsReading: (median: string, from: string, to: string) =>
      `Half of the pupils have ${median} or fewer; totals run from ${from} to ${to}.`,
    pointsAxis: 'total points',
    pupilsAxis: 'pupils',
    pointsLegend: 'What the colour of a column means',
    pointsCaption: 'How many pupils have each total',

    journal: 'Mark for the work and journal mark',
    journalNote: 'A difference does not say which mark is right: a work and a term measure different things.',
    journalReading: (higher: number, of: number, same: number, lower: number) =>
      `The journal mark is higher for ${higher} of ${of}, the same for ${same}, lower for ${lower}.`,
    journalFew: 'Under five pupils: marks are not compared.',
    journalHigher: 'Journal higher',
    journalSame: 'The same',
    journalLower: 'Journal lower',
    journalNone: 'No journal mark',

    skills: 'Skills',
    skillsReading: (name: string, share: string) =>
      `“${name}” is the hardest: ${share} of the possible points.`,
    skill: 'Skill',

    byClass: 'Class',
    tableOf: (what: string) => `Table: ${what}`,
  },
})
