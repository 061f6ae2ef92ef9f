import { inLanguages } from '#base/words.ts'

/** What is said of difficulties and of the school's word on them. */
export const difficultyWords = inLanguages({
  ru: {
    title: 'Типичные затруднения',
    lead: 'Что даётся ученикам трудно по всем работам школы. Правило находит, решает школа.',
    absent: 'Такого затруднения нет, или оно вам не открыто.',
  },
  en: {
    title: 'Typical difficulties',
    lead: 'What pupils find hard in all works of the school. The rule finds, the school decides.',
    absent: 'There is no such difficulty, or it is not open to you.',
  },
})
