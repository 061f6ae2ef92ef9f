import { inLanguages } from '#base/words.ts'

/** When an item counts as a difficulty, in words. */
export const thresholdWords = inLanguages({
  ru: {
    title: 'Когда задание считается трудным',
    lead: 'По этим границам программа находит затруднения во всех работах школы.',
  },
  en: {
    title: 'When an item counts as hard',
    lead: 'By these bounds the program finds difficulties in all works of the school.',
  },
})
