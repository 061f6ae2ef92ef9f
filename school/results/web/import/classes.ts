import type { Cohort } from '#school/calendar/cohort.ts'
import type { WrittenClass } from '../../class-cell.ts'
import { type ClassYear, type ProposedCohort, proposeCohort } from '../../cohort-proposal.ts'
import type { ReadRow } from '../../read-row.ts'

/** One way the file writes a class, and the cohort it is taken for. */
export interface ClassInFile {
  /** Comparable form: `4А`, `А`, `4`; empty for rows that do not say. */
  key: string
  /** As written, each spelling once. */
  spellings: readonly string[]
  rows: number
  /** A cohort of the school, one to be added, or null for none. */
  proposed: ProposedCohort | null
}

export const noClass = 'none'

export function cohortKey({ enteredYear, letter }: { enteredYear: number; letter: string }): string {
  return `${enteredYear}${letter}`
}

export function classKey(written: WrittenClass | null): string {
  return written === null ? '' : `${written.grade ?? ''}${written.letter ?? ''}`
}

/** Every class of the file with the cohort it most likely is; a person confirms each. */
export function classesInFile(
  rows: readonly ReadRow[],
  cohorts: readonly Cohort[],
  year: ClassYear,
): ClassInFile[] {
  const byKey = new Map<string, { written: WrittenClass | null; spellings: Set<string>; rows: number }>()
  for (const row of rows) {
    const key = classKey(row.class)
    const found = byKey.get(key) ?? { written: row.class, spellings: new Set<string>(), rows: 0 }
    found.spellings.add(row.classText)
    found.rows += 1
    byKey.set(key, found)
  }
  return [...byKey.entries()]
    .map(([key, { written, spellings, rows: count }]) => ({
      key,
      spellings: [...spellings],
      rows: count,
      proposed: written === null ? null : proposeCohort(written, cohorts, year),
    }))
    .sort((one, other) => one.key.localeCompare(other.key, 'ru', { numeric: true }))
}
