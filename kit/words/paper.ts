import { inLanguages } from '#base/words.ts'

/** What a screen reader says of a paper where print shows a line. */
export const words = inLanguages({
  ru: {
    sheet: (title: string) => `Документ: ${title}`,
    blank: 'место для записи от руки',
    signature: 'место для подписи',
  },
  en: {
    sheet: (title: string) => `Document: ${title}`,
    blank: 'space to fill in by hand',
    signature: 'space for a signature',
  },
})
