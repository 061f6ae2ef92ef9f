/** What stands in a cell of a file, whatever kind of file it was. */
export type FileCell = string | number | boolean | null

/** One sheet of a file. `rows[0][0]` is cell A1. */
export interface FileTable {
  sheet: string
  rows: readonly (readonly FileCell[])[]
}

/** Where something stands in a file, so that a person finds it: «Протокол!I12». */
export interface Place {
  sheet: string
  /** Both from 0; the column is null when the whole row is meant. */
  row: number
  column: number | null
}

/** The text of a cell without stray blanks and without the control characters that Excel writes out, such as «_x0002_». */
export function textOf(cell: FileCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  const text = String(cell)
  // Most cells need no cleaning, and there may be a million of them.
  if (!/[\s_]/.test(text)) return text
  return text
    .replace(/_x[0-9a-f]{4}_/gi, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A heading as it is compared: case, blanks and the blanks around a slash differ from file to file. */
export function headingOf(cell: FileCell | undefined): string {
  return textOf(cell)
    .toLowerCase()
    .replace(/\s*\/\s*/g, '/')
}

export function addressOf({ sheet, row, column }: Place): string {
  const cell = column === null ? `${row + 1}:${row + 1}` : `${columnLetters(column)}${row + 1}`
  return sheet === '' ? cell : `${sheet}!${cell}`
}

function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}

/** Whole numbers as tables write them: 3, «3», « 3,0 ». Null for anything else. */
export function wholeNumberIn(cell: FileCell | undefined): number | null {
  const number = numberIn(cell)
  return number !== null && Number.isInteger(number) ? number : null
}

/** Numbers with a decimal point or comma. Null for anything else, an empty cell included. */
export function numberIn(cell: FileCell | undefined): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null
  if (typeof cell !== 'string') return null
  const text = textOf(cell)
  return /^[-−]?\d{1,9}(?:[.,]\d{1,9})?$/.test(text) ? Number(text.replace(',', '.').replace('−', '-')) : null
}

export function isBlankRow(row: readonly FileCell[]): boolean {
  return row.every((cell) => textOf(cell) === '')
}
