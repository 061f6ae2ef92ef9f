import { inLanguages } from '#base/words.ts'

/** What the buttons of the calendar sheet are called by a screen reader. */
export const words = inLanguages({
  ru: {
    previousMonth: 'Предыдущий месяц',
    nextMonth: 'Следующий месяц',
    previousYear: 'Предыдущий год',
    nextYear: 'Следующий год',
    previousDecade: 'Предыдущие десять лет',
    nextDecade: 'Следующие десять лет',
  },
  en: {
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    previousYear: 'Previous year',
    nextYear: 'Next year',
    previousDecade: 'Previous ten years',
    nextDecade: 'Next ten years',
  },
})
