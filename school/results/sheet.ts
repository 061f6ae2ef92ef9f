import type { CohortId } from '#school/calendar/cohort.ts'
import type { Mark } from './mark-scales.ts'
import type { ReadRow } from './read-row.ts'

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

/** What leaves the browser of a row that was read: the class and the drawn number in place of code and name. */
export function sheetOf(row: ReadRow, pupil: { cohortId: CohortId | null; number: number }): Sheet {
  const { standing, points, notAttempted, total, mark, journalMark, variant, testScore } = row
  return { ...pupil, standing, points, notAttempted, total, mark, journalMark, variant, testScore }
}

export type SheetProblem =
  | 'item_count'
  | 'above_maximum'
  | 'not_attempted_with_points'
  | 'absent_with_points'
  | 'total_differs'
  | 'pupil_twice'
  | 'pupil_unknown'

/** What the server finds wrong in a sheet, by the item's position where one is to blame. Browsers check the same before. */
export function whySheetInvalid(
  sheet: Sheet,
  maxima: readonly number[],
): { problem: SheetProblem; item: number | null } | null {
  const { standing, points, notAttempted, total } = sheet
  const wrong = (problem: SheetProblem, item: number | null = null) => ({ problem, item })
  if (standing === 'absent') {
    const hasPoints = points.length > 0 || notAttempted.length > 0 || (total ?? 0) > 0
    return hasPoints ? wrong('absent_with_points') : null
  }
  if (points.length !== maxima.length) return wrong('item_count')
  const above = points.findIndex((each, position) => (each ?? 0) > (maxima[position] ?? 0))
  if (above !== -1) return wrong('above_maximum', above)
  const untried = notAttempted.find((position) => points[position] !== 0)
  if (untried !== undefined) return wrong('not_attempted_with_points', untried)
  const known = points.filter((each) => each !== null)
  const sum = known.reduce((all, each) => all + each, 0)
  return known.length > 0 && total !== sum ? wrong('total_differs') : null
}
