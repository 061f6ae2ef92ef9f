import { inLanguages } from '#base/words.ts'

/** Who did something, where the person has left and was erased. */
export const personWords = inLanguages({
  ru: { somebody: 'бывший сотрудник' },
  en: { somebody: 'a former member of staff' },
})
