import { classNameIn } from '#school/calendar/class-names.ts'
import { type ColumnMapping, type MappedColumn, whyMappingIncomplete } from './column-mapping.ts'
import { maximaOf } from './exam-answers.ts'
import { type FileTable, headingOf, isBlankRow } from './file-table.ts'
import type { FileError, Problem } from './problem.ts'
import { type Columns, type ReadRow, type RowReading, readRow } from './read-row.ts'

export interface ReadItem {
  label: string
  /** Null until the work's description tells it; such a file cannot be imported yet. */
  maximum: number | null
}

export interface Reading {
  items: readonly ReadItem[]
  /** Rows that may be imported; those in error stay out and stand among the problems. */
  rows: readonly ReadRow[]
  problems: readonly Problem[]
  /** `rows` is the sum of the others: no row is lost. */
  counts: { rows: number; worked: number; absent: number; inError: number }
}

/**
 * Reads pupils from a file. With the work's description the points come in its order and under its maxima,
 * without it in the order of the mapping and under the maxima of the headings.
 */
export function readProtocol(
  tables: readonly FileTable[],
  mapping: ColumnMapping,
  description: readonly ReadItem[] = [],
): Reading {
  const table = mapping.sheet === null ? tables[0] : tables.find(({ sheet }) => sheet === mapping.sheet)
  if (table === undefined)
    return nothingRead('sheet_missing', { sheet: mapping.sheet ?? '', row: 0, column: null })
  const incomplete = whyMappingIncomplete(mapping)
  const headings = { sheet: table.sheet, row: mapping.headerRow, column: null }
  if (incomplete !== null) return nothingRead(incomplete, headings)
  const { columns, items, problems } = place(table, mapping, description)
  if (problems.length > 0) return { ...nothingRead('column_missing', headings), items, problems }

  const readings: RowReading[] = []
  for (let index = mapping.headerRow + 1; index < table.rows.length; index++) {
    const row = table.rows[index] ?? []
    if (!isBlankRow(row))
      readings.push(readRow(row, { sheet: table.sheet, row: index, column: null }, columns))
  }
  const known = columns.exam && items.length === 0 ? examItems(readings) : items
  return gathered(readings, known, unknownMaxima(table, mapping, known))
}

function gathered(
  readings: readonly RowReading[],
  items: readonly ReadItem[],
  fileProblems: readonly Problem[],
): Reading {
  const twice = codesTwice(readings)
  const rows: ReadRow[] = []
  const problems = [...fileProblems]
  const counts = { rows: 0, worked: 0, absent: 0, inError: 0 }
  for (const { read, place, problems: found } of readings) {
    for (const problem of found) problems.push(problem)
    if (found.some(({ code }) => code === 'summary_row_left_out')) continue
    counts.rows++
    const isDouble = read?.code != null && twice.has(read.code)
    if (isDouble) problems.push({ severity: 'error', code: 'code_twice', place })
    if (read === null || isDouble) counts.inError++
    else {
      rows.push(read)
      counts[read.standing === 'absent' ? 'absent' : 'worked']++
    }
  }
  if (counts.rows === 0)
    problems.push({ severity: 'error', code: 'no_rows', place: { sheet: '', row: 0, column: null } })
  return { items, rows, problems, counts }
}

/** Which of two rows with one code is right, only a person can say: both wait. */
function codesTwice(readings: readonly RowReading[]): Set<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { code } of readings) {
    if (code === null) continue
    if (seen.has(code)) twice.add(code)
    seen.add(code)
  }
  return twice
}

interface Placed {
  columns: Columns
  items: ReadItem[]
  problems: Problem[]
}

function place(table: FileTable, mapping: ColumnMapping, description: readonly ReadItem[]): Placed {
  const free = (table.rows[mapping.headerRow] ?? []).map((cell): string | null => headingOf(cell))
  const columns: Columns = {
    names: [],
    items: [],
    single: {},
    maxima: [],
    exam: mapping.layout === 'exam',
    ownClass: null,
  }
  const problems: Problem[] = []
  const found: { item: ReadItem; column: number }[] = []
  const report = (code: FileError, text: string, column: number | null = null) =>
    problems.push({
      severity: 'error',
      code,
      place: { sheet: table.sheet, row: mapping.headerRow, column },
      found: text,
    })
  for (const wanted of mapping.columns) {
    const column = free.indexOf(headingOf(wanted.header))
    if (column === -1) {
      report('column_missing', wanted.header)
      continue
    }
    // Two columns may have one heading; each is used once, from left to right.
    free[column] = null
    if (wanted.role === 'item') found.push({ item: itemOf(wanted), column })
    else if (wanted.role === 'name') columns.names.push(column)
    else columns.single[wanted.role] = column
  }
  if (columns.single.class === undefined)
    columns.ownClass = classNameIn(table.sheet) === null ? null : table.sheet
  const items = description.length > 0 ? [...description] : found.map(({ item }) => item)
  columns.maxima = items.map(({ maximum }) => maximum)
  if (!columns.exam && found.length > 0) {
    for (const { item, column } of found) {
      if (!items.some(({ label }) => label === item.label)) report('item_unknown', item.label, column)
    }
    columns.items = items.map(({ label }) => found.find(({ item }) => item.label === label)?.column ?? -1)
    columns.items.forEach((column, index) => {
      if (column === -1) report('column_missing', items[index]?.label ?? '')
    })
  }
  return { columns, items, problems }
}

function itemOf({ header, label, maximum }: MappedColumn): ReadItem {
  return { label: label ?? header, maximum: maximum ?? null }
}

function examItems(readings: readonly RowReading[]): ReadItem[] {
  return maximaOf(readings.map(({ answers }) => answers)).map((maximum, index) => ({
    label: String(index + 1),
    maximum,
  }))
}

function unknownMaxima(table: FileTable, mapping: ColumnMapping, items: readonly ReadItem[]): Problem[] {
  const place = { sheet: table.sheet, row: mapping.headerRow, column: null }
  return items
    .filter(({ maximum }) => maximum === null)
    .map(({ label }) => ({ severity: 'error', code: 'maximum_unknown', place, found: label }))
}

function nothingRead(code: FileError, at: Problem['place']): Reading {
  const counts = { rows: 0, worked: 0, absent: 0, inError: 0 }
  return { items: [], rows: [], problems: [{ severity: 'error', code, place: at }], counts }
}
