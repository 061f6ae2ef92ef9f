import { inLanguages, plural } from '#base/words.ts'

/** When an item counts as a difficulty, in words. */
export const thresholdWords = inLanguages({
  ru: {
    title: 'Когда задание считается трудным',
    lead: 'По этим границам программа находит затруднения во всех работах школы. Достаточно одного правила.',
    back: 'Типичные затруднения',
    presets: 'Готовые наборы',
    preset: { default: 'Обычные границы', corridors: 'Коридоры решаемости' },
    presetNote: {
      default:
        'Базовое задание трудно, если набрано меньше 50 % баллов, повышенное и высокое – меньше 15 %; или на 10 п. п. ниже региона.',
      corridors:
        'Ожидаемая решаемость: базовое от 60 %, повышенное от 40 %, высокое без границы; или на 10 п. п. ниже региона.',
    },
    chosen: 'выбрано',
    byLevel: 'Граница по уровню задания',
    byLevelNote:
      'Доля набранных баллов, ниже которой задание считается трудным. Пустое поле: уровень не проверяется.',
    level: { basic: 'Базовый', raised: 'Повышенный', high: 'Высокий' },
    comparison: 'Сравнение и попытки',
    region: 'Ниже региона на',
    regionNote: 'Пустое поле: с регионом не сравнивать.',
    interval: 'Надёжно ниже границы',
    intervalNote:
      'Строже: весь интервал 95 % лежит ниже региона, а без него ниже границы уровня. Полезно, когда учеников немного.',
    intervalKind: {
      off: 'не проверять',
      full: 'по полному баллу',
      half: 'по половине баллов и больше',
    },
    notAttempted: 'Не приступали чаще',
    notAttemptedNote: 'Пустое поле: попытки не проверяются.',
    index: 'Условный индекс СОУ',
    weight: 'Вес отметки «н/а»',
    weightNote: 'Журналы берут 7, в других таблицах 8 или 0. На затруднения не влияет.',
    percent: '%',
    points: 'п. п.',
    save: 'Сохранить границы',
    saved: 'Границы сохранены.',
    savedFound: (n: number) =>
      n === 0
        ? 'Теперь правило не находит ни одного затруднения.'
        : `Теперь правило находит ${n} ${plural('ru', n, { one: 'затруднение', few: 'затруднения', many: 'затруднений' })}.`,
    toFound: 'Посмотреть',
    unchanged: 'Границы не изменены',
    setBy: (who: string, when: string) => `Сохранено: ${who}, ${when}`,
    neverSet: 'Границы никто не менял: действуют обычные.',
    readOnly: 'Границы меняет заместитель директора.',
    wrongNumber: 'Число от 0 до 100',
    wrongWeight: 'Число от 0 до 16',
  },
  en: {
    title: 'When an item counts as hard',
    lead: 'By these bounds the program finds difficulties in all works of the school. One rule is enough.',
    back: 'Typical difficulties',
    presets: 'Ready sets',
    preset: { default: 'Usual bounds', corridors: 'Corridors of solvability' },
    presetNote: {
      default:
        'A basic item is hard under 50% of the points, a raised or high one under 15%; or 10 pp below the region.',
      corridors:
        'Expected solvability: basic from 60%, raised from 40%, high without a bound; or 10 pp below the region.',
    },
    chosen: 'chosen',
    byLevel: 'Bound by the level of the item',
    byLevelNote:
      'The share of points under which an item counts as hard. An empty field: the level is not checked.',
    level: { basic: 'Basic', raised: 'Raised', high: 'High' },
    comparison: 'Comparison and attempts',
    region: 'Below the region by',
    regionNote: 'An empty field: no comparison with the region.',
    interval: 'Reliably below the bound',
    intervalNote:
      'Stricter: the whole 95% interval lies below the region, or without one below the bound of the level. Useful when pupils are few.',
    intervalKind: {
      off: 'not checked',
      full: 'by the full mark',
      half: 'by half of the points and more',
    },
    notAttempted: 'Not attempted by more than',
    notAttemptedNote: 'An empty field: attempts are not checked.',
    index: 'The arbitrary index СОУ',
    weight: 'Weight of “not attested”',
    weightNote: 'Journals use 7, other tables 8 or 0. It does not touch difficulties.',
    percent: '%',
    points: 'pp',
    save: 'Save the bounds',
    saved: 'The bounds are saved.',
    savedFound: (n: number) =>
      n === 0
        ? 'The rule finds no difficulty now.'
        : `The rule finds ${n} ${plural('en', n, { one: 'difficulty', other: 'difficulties' })} now.`,
    toFound: 'Look at them',
    unchanged: 'The bounds are unchanged',
    setBy: (who: string, when: string) => `Saved: ${who}, ${when}`,
    neverSet: 'Nobody has changed the bounds: the usual ones hold.',
    readOnly: 'The deputy head changes the bounds.',
    wrongNumber: 'A number from 0 to 100',
    wrongWeight: 'A number from 0 to 16',
  },
})
