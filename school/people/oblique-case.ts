import type { PersonName } from './name.ts'

/** The cases in which documents name people; the nominative is the name itself. */
export const obliqueCases = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const
export type ObliqueCase = (typeof obliqueCases)[number]

export type NameForms = Readonly<Record<ObliqueCase, PersonName>>
