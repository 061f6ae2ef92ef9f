import type { ColumnMapping } from '../../column-mapping.ts'
import type { FileTable } from '../../file-table.ts'
import type { ImportDraft } from './draft.ts'

/** The tables as they read after corrections. Only rows that were corrected are copied: a regional file is large. */
export function correctedTables(
  tables: readonly FileTable[],
  mapping: ColumnMapping,
  corrections: ImportDraft['corrections'],
): readonly FileTable[] {
  const cells = Object.entries(corrections)
  if (cells.length === 0) return tables
  const corrected = mapping.sheet === null ? tables[0] : tables.find(({ sheet }) => sheet === mapping.sheet)
  return tables.map((table) =>
    table === corrected ? { ...table, rows: correctedRows(table, cells) } : table,
  )
}

function correctedRows(table: FileTable, cells: readonly [string, string][]): FileTable['rows'] {
  const rows = [...table.rows]
  for (const [key, value] of cells) {
    const [row = 0, column = 0] = key.split(':').map(Number)
    const before = rows[row]
    if (before !== undefined) rows[row] = before.with(column, value === '' ? null : value)
  }
  return rows
}
