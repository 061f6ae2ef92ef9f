import type { ColumnMapping, Layout, MappedColumn } from './column-mapping.ts'
import { type FileTable, headingOf, isBlankRow, textOf } from './file-table.ts'
import { itemOfHeading, roleOfHeading } from './heading-roles.ts'
import { markIn } from './mark-cell.ts'
import { nameColumns, type PersonalColumn, personalColumns } from './personal-columns.ts'
import { isPlanHeading } from './plan-of-results.ts'

/** Reports that hold no pupils: nothing can be imported from them, the page says which file is needed. */
export type ReadyReport = 'mark_statistics' | 'item_statistics' | 'journal_comparison'

export type Recognition =
  | {
      kind: 'protocol'
      table: FileTable
      mapping: ColumnMapping
      /** Columns that will be cut in the browser. */
      personal: readonly PersonalColumn[]
      /** Further columns that could be meant by the mark: a journal has one for each subject. */
      markChoices: readonly string[]
    }
  | { kind: 'plan'; table: FileTable; headerRow: number }
  | { kind: 'ready_report'; report: ReadyReport }
  /** Nothing was found to read; a person maps the columns. */
  | { kind: 'unknown'; table: FileTable; mapping: ColumnMapping; personal: readonly PersonalColumn[] }
  | { kind: 'empty' }

type Protocol = Extract<Recognition, { kind: 'protocol' }>

const headerRowsLookedAt = 15
/** Enough to tell what stands in a column. */
const rowsLookedAt = 200

/** Says what a file is by its headings, on whichever sheet and row they stand. */
export function recogniseFile(tables: readonly FileTable[]): Recognition {
  const filled = tables.filter(({ rows }) => rows.some((row) => !isBlankRow(row)))
  const protocols = filled.flatMap(protocolIn)
  const best = layoutOrder.flatMap((layout) =>
    protocols.filter(({ mapping }) => mapping.layout === layout),
  )[0]
  if (best !== undefined) return best
  for (const table of filled) {
    const headerRow = firstRow(table, isPlanHeading)
    if (headerRow !== null) return { kind: 'plan', table, headerRow }
    const report = readyReportIn(table)
    if (report !== null) return { kind: 'ready_report', report }
  }
  const [first] = filled
  if (first === undefined) return { kind: 'empty' }
  const headerRow = likelyHeaderRow(first)
  const personal = personalColumns(first, headerRow)
  return { kind: 'unknown', table: first, mapping: mappingOf(first, headerRow, 'own', personal), personal }
}

const layoutOrder: readonly Layout[] = ['vpr_2022', 'vpr_2021', 'vpr_2020', 'exam', 'code_items', 'journal']

function protocolIn(table: FileTable): Protocol[] {
  for (let headerRow = 0; headerRow < Math.min(headerRowsLookedAt, table.rows.length); headerRow++) {
    const personal = personalColumns(table, headerRow)
    const mapping = mappingOf(table, headerRow, 'own', personal)
    const markChoices = markColumns(table, headerRow)
    const layout = layoutOf(table, mapping, markChoices)
    if (layout !== null)
      return [
        { kind: 'protocol', table, mapping: complete(mapping, layout, markChoices), personal, markChoices },
      ]
  }
  return []
}

function layoutOf(table: FileTable, mapping: ColumnMapping, markChoices: readonly string[]): Layout | null {
  const headings = (table.rows[mapping.headerRow] ?? []).map(headingOf)
  const has = (role: MappedColumn['role']) => mapping.columns.some((column) => column.role === role)
  const says = (pattern: RegExp) => headings.some((heading) => pattern.test(heading))
  if (has('short_answers') || has('long_answers')) return 'exam'
  if (has('code') && has('item')) {
    if (says(/^a-\d+-grade$/)) return 'vpr_2020'
    if (says(/^балл за /)) return 'vpr_2021'
    return says(/^наименование класса$/) && says(/^итого баллов$/) ? 'vpr_2022' : 'code_items'
  }
  if (has('name') && has('item')) return 'code_items'
  return has('name') && (has('mark') || markChoices.length > 0) ? 'journal' : null
}

function complete(mapping: ColumnMapping, layout: Layout, markChoices: readonly string[]): ColumnMapping {
  const [first] = markChoices
  const needsMark = layout === 'journal' && !mapping.columns.some(({ role }) => role === 'mark')
  const columns =
    needsMark && first !== undefined
      ? [...mapping.columns, { header: first, role: 'mark' as const }]
      : mapping.columns
  return { ...mapping, layout, columns }
}

/** The mapping that the headings suggest: each role once, items all, names where there is no code. */
export function mappingOf(
  table: FileTable,
  headerRow: number,
  layout: Layout,
  personal: readonly PersonalColumn[],
): ColumnMapping {
  const taken = new Set<string>()
  const cut = new Set(personal.map(({ column }) => column))
  const names = nameColumns(personal)
  const headings = table.rows[headerRow] ?? []
  const columns = headings.flatMap((cell, column): MappedColumn[] => {
    const header = textOf(cell)
    if (header === '' || cut.has(column)) return []
    const role = roleOfHeading(cell)
    if (role !== null) {
      if (taken.has(role)) return []
      taken.add(role)
      return [{ header, role: role === 'test_score' ? scoreOrMark(table, headerRow, column) : role }]
    }
    const item = itemOfHeading(cell)
    if (item === null || isUnusedColumn(table, headerRow, column)) return []
    return [{ header, role: 'item', label: item.label, maximum: item.maximum }]
  })
  const named = names.map((column): MappedColumn => ({ header: textOf(headings[column]), role: 'name' }))
  return {
    version: 1,
    layout,
    sheet: table.sheet === '' ? null : table.sheet,
    headerRow,
    columns: [...named, ...columns],
  }
}

/** «Балл (тестовый)/Оценка» holds marks in one exam and scores out of 100 in the other. */
function scoreOrMark(table: FileTable, headerRow: number, column: number): 'test_score' | 'mark' {
  const mayBeMark = headingOf(table.rows[headerRow]?.[column]).includes('оценка')
  const cells = table.rows.slice(headerRow + 1).map((row) => row[column])
  return mayBeMark && cells.every((cell) => markIn(cell).kind !== 'unreadable') ? 'mark' : 'test_score'
}

/** The 2020 layout has forty columns for items, most of them empty. */
function isUnusedColumn(table: FileTable, headerRow: number, column: number): boolean {
  if (!/^a-\d+-grade$/.test(headingOf(table.rows[headerRow]?.[column]))) return false
  return table.rows.slice(headerRow + 1).every((row) => textOf(row[column]) === '')
}

/** Columns of marks by what stands in them: at least one mark, and hardly anything else. */
function markColumns(table: FileTable, headerRow: number): string[] {
  return (table.rows[headerRow] ?? []).flatMap((cell, column) => {
    const header = textOf(cell)
    if (header === '' || roleOfHeading(cell) !== null || itemOfHeading(cell) !== null || /^№/.test(header))
      return []
    const cells = table.rows.slice(headerRow + 1, headerRow + 1 + rowsLookedAt).map((row) => row[column])
    const read = cells.filter((each) => textOf(each) !== '').map((each) => markIn(each).kind)
    const marks = read.filter((kind) => kind === 'mark').length
    return marks > 0 && read.filter((kind) => kind === 'unreadable').length * 5 <= read.length ? [header] : []
  })
}

function readyReportIn(table: FileTable): ReadyReport | null {
  const texts = table.rows.slice(0, 40).flatMap((row) => row.map(headingOf))
  const says = (text: string) => texts.includes(text)
  if (says('понизили') && says('повысили')) return 'journal_comparison'
  if (!texts.some((text) => /^группы участников/.test(text))) return null
  return says('кол-во участников') && says('2') && says('5') && !says('6')
    ? 'mark_statistics'
    : 'item_statistics'
}

function firstRow(
  table: FileTable,
  fits: (row: readonly FileTable['rows'][number][number][]) => boolean,
): number | null {
  const found = table.rows.slice(0, headerRowsLookedAt).findIndex(fits)
  return found === -1 ? null : found
}

/** Headings are the row with the most texts among the first ones. */
function likelyHeaderRow(table: FileTable): number {
  const texts = table.rows
    .slice(0, headerRowsLookedAt)
    .map((row) => row.filter((cell) => typeof cell === 'string').length)
  return Math.max(0, texts.indexOf(Math.max(...texts)))
}
