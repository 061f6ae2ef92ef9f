import { inLanguages, plural } from '#base/words.ts'

/** Words around the figures of one work. */
export const workPageWords = inLanguages({
  ru: {
    whose: 'Чьи числа показать',
    all: 'Все классы',
    ofClass: (label: string, title: string) => `${label}: ${title}`,
    classLead: (label: string) =>
      `Так написал класс, который сейчас ${label}. Числа взяты из загруженной работы, вводить ничего не нужно.`,
    classClosed: 'Этот класс открыт не вам, или он не писал работу. Показаны все числа, которые вам видны.',
    hard: (n: number) =>
      `${n} ${plural('ru', n, { one: 'затруднение', few: 'затруднения', many: 'затруднений' })} во всей работе`,
    hardWaiting: (n: number) => `ждут решения: ${n}`,
    hardNone: 'Затруднений в этой работе правило не нашло.',
    more: 'Ещё',
  },
  en: {
    whose: 'Whose figures to show',
    all: 'All classes',
    ofClass: (label: string, title: string) => `${label}: ${title}`,
    classLead: (label: string) =>
      `How the class that is now ${label} did. The figures come from the imported work; there is nothing to type.`,
    classClosed:
      'This class is not open to you, or it did not take the work. All figures open to you are shown.',
    hard: (n: number) =>
      `${n} ${plural('en', n, { one: 'difficulty', other: 'difficulties' })} in the whole work`,
    hardWaiting: (n: number) => `${n} waiting`,
    hardNone: 'The rule has found no difficulties in this work.',
    more: 'More',
  },
})
