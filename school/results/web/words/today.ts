import { inLanguages, plural } from '#base/words.ts'

/** What results say on Today. */
export const todayWords = inLanguages({
  ru: {
    rowsInError: (n: number) =>
      `Исправить строки с ошибкой: ${n} ${plural('ru', n, { one: 'строка не вошла', few: 'строки не вошли', many: 'строк не вошло' })}`,
    rowsInErrorNote: (title: string) =>
      `${title}. Исправьте файл и загрузите его ещё раз: вошедшее не удвоится.`,
    look: 'Посмотреть',
  },
  en: {
    rowsInError: (n: number) =>
      `Correct the rows with an error: ${n} ${plural('en', n, { one: 'row was left out', other: 'rows were left out' })}`,
    rowsInErrorNote: (title: string) =>
      `${title}. Correct the file and import it again: nothing will count twice.`,
    look: 'Look',
  },
})
