/** What stands in a cell. A date is written `2025-09-01`, with a time of day `2025-09-01T08:30:00`; a blank cell is `null`. */
export type Cell = string | number | boolean | null

/** One sheet as it would look in a spreadsheet: `rows[0][0]` is cell A1, every row is equally long, nothing before the first filled cell is left out. */
export interface Table {
  sheet: string
  rows: Cell[][]
}

/** The name a spreadsheet gives to the cell: (0, 0) is A1, (6, 27) is AB7. */
export function cellAddress(rowIndex: number, columnIndex: number): string {
  return `${columnName(columnIndex)}${rowIndex + 1}`
}

/** The letters above a column: 0 is A, 26 is AA. */
export function columnName(columnIndex: number): string {
  const last = String.fromCharCode(65 + (columnIndex % 26))
  return columnIndex < 26 ? last : columnName(Math.floor(columnIndex / 26) - 1) + last
}

/** The text of a cell as a person reads it, without the blanks around it; a blank cell is an empty text. */
export function cellText(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).replaceAll('\u00a0', ' ').trim()
}

/** Drops blank rows at the end, makes all rows equally long and turns cells of mere blanks into `null`. Works in place: a regional file has a million cells. */
export function tidy(table: Table): Table {
  const { rows } = table
  let width = 0
  for (const row of rows) {
    for (let column = 0; column < row.length; column++) {
      const cell = row[column]
      if (cell === undefined || (typeof cell === 'string' && cell.trim() === '')) row[column] = null
      else if (cell !== null && column >= width) width = column + 1
    }
  }
  while (rows.at(-1)?.every((cell) => cell === null)) rows.pop()
  for (const row of rows) {
    row.length = Math.min(row.length, width)
    while (row.length < width) row.push(null)
  }
  return table
}
