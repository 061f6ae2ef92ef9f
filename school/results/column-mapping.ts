/** What a column of a file means. What is not listed in a mapping is never read. */
export const columnRoles = [
  'code',
  'class',
  'variant',
  'item',
  'total',
  'mark',
  'journal_mark',
  'test_score',
  'short_answers',
  'long_answers',
  // Read in the browser to find the pupil in the code list, and never sent.
  'name',
] as const
export type ColumnRole = (typeof columnRoles)[number]

export interface MappedColumn {
  /** Columns are found by what their heading says, never by where they stand. */
  header: string
  role: ColumnRole
  /** For an item: its label, and its maximum where the heading tells it. */
  label?: string | undefined
  maximum?: number | null | undefined
}

export const layouts = ['vpr_2022', 'vpr_2021', 'vpr_2020', 'code_items', 'exam', 'journal', 'own'] as const
export type Layout = (typeof layouts)[number]

/** How a kind of file is read. Plain data, so that a school can keep it for the next file of the kind. */
export interface ColumnMapping {
  version: 1
  layout: Layout
  /** The sheet by its name; null for the first. */
  sheet: string | null
  /** From 0, in the table. */
  headerRow: number
  columns: readonly MappedColumn[]
}

/** Only one column of each of these can be meant; items and parts of a name may be many. */
const single: readonly ColumnRole[] = columnRoles.filter((role) => role !== 'item' && role !== 'name')

export type MappingProblem = 'no_pupil' | 'no_result' | 'role_twice' | 'label_twice'

/** What is missing before a file can be read with the mapping. */
export function whyMappingIncomplete(mapping: ColumnMapping): MappingProblem | null {
  const has = (...wanted: ColumnRole[]) => mapping.columns.some(({ role }) => wanted.includes(role))
  if (!has('code', 'name')) return 'no_pupil'
  if (!has('item', 'total', 'mark', 'short_answers', 'long_answers')) return 'no_result'
  const isTwice = (role: ColumnRole) => mapping.columns.filter((column) => column.role === role).length > 1
  if (single.some(isTwice)) return 'role_twice'
  const labels = mapping.columns
    .filter(({ role }) => role === 'item')
    .map(({ header, label }) => label ?? header)
  return new Set(labels).size < labels.length ? 'label_twice' : null
}

/** Whether something that came over the wire or from an older file is a mapping. */
export function isColumnMapping(value: unknown): value is ColumnMapping {
  if (!isRecord(value)) return false
  return (
    value.version === 1 &&
    layouts.some((layout) => layout === value.layout) &&
    (value.sheet === null || typeof value.sheet === 'string') &&
    Number.isInteger(value.headerRow) &&
    Array.isArray(value.columns) &&
    value.columns.length <= 400 &&
    value.columns.every(isMappedColumn)
  )
}

function isMappedColumn(value: unknown): value is MappedColumn {
  if (!isRecord(value)) return false
  const { header, role, label, maximum } = value
  return (
    typeof header === 'string' &&
    header.length <= 500 &&
    columnRoles.some((known) => known === role) &&
    (label === undefined || typeof label === 'string') &&
    (maximum === undefined || maximum === null || Number.isInteger(maximum))
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
