import { fullName, type PersonName } from '../../name.ts'
import type { StaffChange } from '../../staff.ts'
import type { ImportRefusal } from '../../staff-import.ts'
import type { StaffProblem, StaffReading } from '../../staff-rows.ts'

/** What the server says would happen to a person of the file. */
export interface Planned extends PersonName {
  rowIndexes: number[]
  outcome: 'added' | 'changed' | 'unchanged' | 'refused'
  why: ImportRefusal | null
  changes: StaffChange[]
  asksGender: boolean
  hasLeft: boolean
}

/** One line of the preview: a person, or a row that waits for a correction. */
export interface Outcome {
  key: string
  kind: Planned['outcome']
  rowIndexes: readonly number[]
  /** The name as read; missing where the row could not be read. */
  name: string | null
  problems: readonly StaffProblem[]
  planned: Planned | null
}

/** Rows that could not be read and what is planned for the others, in the order of the file. */
export function outcomesOf(reading: StaffReading, planned: readonly Planned[]): Outcome[] {
  const people = planned.map(
    (each): Outcome => ({
      key: `person ${each.rowIndexes.join()}`,
      kind: each.outcome,
      rowIndexes: each.rowIndexes,
      name: fullName(each),
      problems: [],
      planned: each,
    }),
  )
  const byRow = Map.groupBy(reading.problems, (problem) => problem.rowIndex)
  const rows = [...byRow].map(
    ([rowIndex, problems]): Outcome => ({
      key: `row ${rowIndex}`,
      kind: 'refused',
      rowIndexes: [rowIndex],
      name: null,
      problems,
      planned: null,
    }),
  )
  return [...people, ...rows].sort((a, b) => (a.rowIndexes[0] ?? 0) - (b.rowIndexes[0] ?? 0))
}

export const outcomeKinds = ['added', 'changed', 'unchanged', 'refused'] as const

/** How many rows of the file, not people: a row in error is one row. */
export function countOf(outcomes: readonly Outcome[], kind: Outcome['kind']): number {
  return outcomes.filter((outcome) => outcome.kind === kind).length
}
