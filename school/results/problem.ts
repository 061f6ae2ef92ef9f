import type { MappingProblem } from './column-mapping.ts'
import type { Place } from './file-table.ts'

/** A row with an error is left out until it is corrected; a warning is read all the same. */
export type RowError =
  | 'points_unreadable'
  | 'points_not_whole'
  | 'points_negative'
  | 'points_above_maximum'
  | 'absent_with_points'
  | 'answers_unreadable'
  | 'mark_unreadable'
  | 'total_unreadable'
  | 'code_missing'
  | 'code_twice'

export type RowWarning =
  | 'total_differs'
  | 'points_blank'
  | 'row_blank_taken_as_absent'
  | 'journal_mark_one'
  | 'journal_mark_unreadable'
  | 'summary_row_left_out'

/** What stands against reading the file at all. */
export type FileError =
  | MappingProblem
  | 'sheet_missing'
  | 'column_missing'
  | 'maximum_unknown'
  | 'item_unknown'
  | 'no_rows'

export interface Problem {
  severity: 'error' | 'warning'
  code: RowError | RowWarning | FileError
  place: Place
  /** What was found there and what was expected; never the text of a name. */
  found?: string | number
  expected?: string | number
}
