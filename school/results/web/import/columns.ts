import type { ColumnMapping, ColumnRole, MappedColumn } from '../../column-mapping.ts'
import { type FileTable, textOf } from '../../file-table.ts'
import { personalColumns } from '../../personal-columns.ts'

/** A column of the open file with its present meaning. */
export interface FileColumn {
  column: number
  header: string
  /** The first different values; none for columns that give a person away. */
  examples: readonly string[]
  isPersonal: boolean
  mapped: MappedColumn | null
}

const exampleRows = 40
const examplesShown = 3

export function tableOf(tables: readonly FileTable[], mapping: ColumnMapping): FileTable | null {
  const found = mapping.sheet === null ? tables[0] : tables.find(({ sheet }) => sheet === mapping.sheet)
  return found ?? null
}

/** Every column with a heading, from left to right; of two with one heading the first is the mapped one. */
export function fileColumns(table: FileTable, mapping: ColumnMapping): FileColumn[] {
  const left = [...mapping.columns]
  const personal = new Set(personalColumns(table, mapping.headerRow).map(({ column }) => column))
  return (table.rows[mapping.headerRow] ?? []).flatMap((cell, column): FileColumn[] => {
    const header = textOf(cell)
    if (header === '') return []
    const at = left.findIndex((mapped) => mapped.header === header)
    const [mapped] = at === -1 ? [] : left.splice(at, 1)
    const isPersonal = personal.has(column) || mapped?.role === 'name'
    const examples = isPersonal ? [] : examplesIn(table, mapping.headerRow, column)
    return [{ column, header, examples, isPersonal, mapped: mapped ?? null }]
  })
}

function examplesIn(table: FileTable, headerRow: number, column: number): string[] {
  const cells = table.rows.slice(headerRow + 1, headerRow + 1 + exampleRows).map((row) => textOf(row[column]))
  return [...new Set(cells.filter((text) => text !== ''))].slice(0, examplesShown)
}

/** Changes what one column means. The layout is then the person's own. */
export function withRole(
  columns: readonly FileColumn[],
  mapping: ColumnMapping,
  at: number,
  role: ColumnRole | null,
): ColumnMapping {
  return own(
    mapping,
    columns.flatMap(({ column, header, mapped }): MappedColumn[] => {
      if (column !== at) return mapped === null ? [] : [mapped]
      if (role === null) return []
      return [
        role === 'item' ? { header, role, label: header.slice(0, 20), maximum: null } : { header, role },
      ]
    }),
  )
}

export function withMaximum(
  columns: readonly FileColumn[],
  mapping: ColumnMapping,
  at: number,
  maximum: number | null,
): ColumnMapping {
  return own(
    mapping,
    columns.flatMap(({ column, mapped }) => {
      if (mapped === null) return []
      return [column === at ? { ...mapped, maximum } : mapped]
    }),
  )
}

function own(mapping: ColumnMapping, columns: readonly MappedColumn[]): ColumnMapping {
  // An exam keeps its layout: it says how answers in one cell are cut.
  const layout = mapping.layout === 'exam' ? 'exam' : 'own'
  return { ...mapping, layout, columns }
}

/** Takes another column for the mark; the rest of the layout stays. */
export function withMarkColumn(mapping: ColumnMapping, header: string): ColumnMapping {
  const others = mapping.columns.filter((column) => column.role !== 'mark' && column.header !== header)
  return { ...mapping, columns: [...others, { header, role: 'mark' }] }
}

/** Whether the columns a saved mapping asks for stand in this table. */
export function fits(mapping: ColumnMapping, table: FileTable): boolean {
  const headings = new Set((table.rows[mapping.headerRow] ?? []).map(textOf))
  return mapping.columns.every(({ header }) => headings.has(textOf(header)))
}
