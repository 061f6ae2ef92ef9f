import { type FileCell, textOf, wholeNumberIn } from './file-table.ts'
import type { Mark } from './mark-scales.ts'

export type MarkCell =
  | { kind: 'mark'; mark: Mark }
  | { kind: 'none' }
  /** A journal may hold a 1; it is no mark of the scale and is left out with a warning. */
  | { kind: 'one' }
  | { kind: 'not_attested' }
  | { kind: 'exempt' }
  | { kind: 'unreadable' }

/** «зч» and «нз» (passed, not passed) are not counted among marks. */
const notCounted = /^(зч|нз|зачет|зачёт|незачет|незачёт)\.?$/i

export function markIn(cell: FileCell | undefined): MarkCell {
  const text = textOf(cell)
  if (text === '' || /^нет отметки$/i.test(text) || notCounted.test(text)) return { kind: 'none' }
  if (/^н\s*[/\\]\s*а$/i.test(text)) return { kind: 'not_attested' }
  if (/^осв(обожд[её]н\p{L}*)?\.?$/iu.test(text)) return { kind: 'exempt' }
  const number = wholeNumberIn(cell)
  if (number === 1) return { kind: 'one' }
  return number === 2 || number === 3 || number === 4 || number === 5
    ? { kind: 'mark', mark: number }
    : { kind: 'unreadable' }
}
