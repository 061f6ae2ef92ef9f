import type { Table } from './table.ts'

/**
 * Beyond this many characters the writer would pack in workers made from blobs, which our content policy forbids and
 * which would then wait for ever. Such a table becomes a CSV file, which Excel and our own reader open as well.
 */
const charactersInSpreadsheetMaximum = 100_000

/** Hands a table made in the page to the person: as XLSX with a bold first row, a very large one as CSV. The writers are fetched when they are first needed. */
export async function downloadTable(name: string, table: Table): Promise<void> {
  const characters = table.rows.flat().reduce<number>((sum, cell) => sum + String(cell ?? '').length + 12, 0)
  if (characters > charactersInSpreadsheetMaximum) return handOver(`${name}.csv`, await csvOf(table))
  const { default: writeSpreadsheet } = await import('write-excel-file/universal')
  const rows = table.rows.map((row, index) =>
    row.map((value) =>
      value === null ? null : { value, ...(index === 0 ? { fontWeight: 'bold' as const } : {}) },
    ),
  )
  const options = { sheet: table.sheet.slice(0, 31), stickyRowsCount: 1, columns: widthsOf(table) }
  handOver(`${name}.xlsx`, await writeSpreadsheet(rows, options).toBlob())
}

/** Semicolons and a byte order mark: the form that a Russian Excel opens by a double click. */
async function csvOf({ rows }: Table): Promise<Blob> {
  const { default: Papa } = await import('papaparse')
  // A leading formula sign would be run by a spreadsheet.
  const text = Papa.unparse(rows, { delimiter: ';', escapeFormulae: true })
  return new Blob([`\uFEFF${text}\r\n`], { type: 'text/csv;charset=utf-8' })
}

/** As wide as the longest text of the column, within reason. */
function widthsOf({ rows }: Table): { width: number }[] {
  const count = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: count }, (_, column) => {
    const longest = Math.max(...rows.map((row) => String(row[column] ?? '').length))
    return { width: Math.min(48, Math.max(8, longest + 2)) }
  })
}

function handOver(fileName: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The browser has taken the address by the next turn; keeping it would keep the content.
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}
