import type { CohortId } from '#school/calendar/cohort.ts'
import type { Mark } from './mark-scales.ts'

/** What became of the pupil on the day: worked, was away, was freed from the mark (осв), was not attested (н/а). */
export type Standing = 'worked' | 'absent' | 'exempt' | 'not_attested'

/** One pupil's result in one work, as it may leave the browser: a class, a drawn number and points. */
export interface Sheet {
  /** Null for the absent whose row did not say the class. */
  cohortId: CohortId | null
  number: number
  standing: Standing
  /** In the order of the items; null where the topic was not taught. Empty when absent or when the work has no items. */
  points: readonly (number | null)[]
  /** Positions of items the pupil did not try: they count as 0 points and are shown apart. */
  notAttempted: readonly number[]
  total: number | null
  /** As printed in the file; where the work has a scale, the scale decides. */
  mark: Mark | null
  /** The last mark in the journal before the work. */
  journalMark: Mark | null
  variant: string | null
  /** The score out of 100 of the state exam. */
  testScore: number | null
}

export const sheetsPerChunk = 2000
