import {
  addressOf,
  type FileCell,
  type FileTable,
  headingOf,
  isBlankRow,
  numberIn,
  type Place,
  textOf,
  wholeNumberIn,
} from './file-table.ts'
import { ownItemIn } from './item-header.ts'
import type { ItemDescription, ItemLevel } from './work.ts'

export type PlanProblemCode =
  | 'label_missing'
  | 'label_twice'
  | 'maximum_unreadable'
  | 'share_unreadable'
  | 'level_unreadable'

export interface PlanProblem {
  code: PlanProblemCode
  place: Place
  address: string
}

export interface PlanReading {
  items: ItemDescription[]
  problems: PlanProblem[]
}

type PlanColumn = 'label' | 'wording' | 'maximum' | 'level' | 'country' | 'region'

/** Headings of the report «Достижение планируемых результатов» and of a work's description in the official documents. */
const headings: readonly (readonly [RegExp, PlanColumn])[] = [
  [/^номер задания$|^№ по киму$|^№ задания$|^задание$/, 'label'],
  [/^макс(имальный)?\.? балл/, 'maximum'],
  [/^уровень( сложности)?$/, 'level'],
  [/^(россия|рф|вся выборка)$/, 'country'],
  [/^(регион|все муниципалитеты)$|область|край$|республика|автономный округ/, 'region'],
  [/^умения|^блоки пооп|^проверяемые (требования|умения)|^умение$|^формулировка/, 'wording'],
]

/** Whether the row heads a table that describes items rather than pupils. */
export function isPlanHeading(row: readonly FileCell[]): boolean {
  const columns = placed(row)
  return columns.label !== undefined && columns.maximum !== undefined
}

/** Reads a work's description with reference shares. An item may fill several rows, one for each requirement. */
export function readPlan(table: FileTable, headerRow: number): PlanReading {
  const columns = placed(table.rows[headerRow] ?? [])
  const reading: PlanReading = { items: [], problems: [] }
  table.rows.forEach((row, index) => {
    if (index > headerRow && !isBlankRow(row)) readRow(reading, { sheet: table.sheet, row, index, columns })
  })
  return reading
}

function readRow(
  reading: PlanReading,
  { sheet, row, index, columns }: { sheet: string; row: readonly FileCell[]; index: number; columns: Placed },
): void {
  const report = (code: PlanProblemCode, column: PlanColumn) => {
    const place = { sheet, row: index, column: columns[column] ?? null }
    reading.problems.push({ code, place, address: addressOf(place) })
  }
  const written = textOf(row[columns.label ?? -1])
  const last = reading.items.at(-1)
  const isContinued = (written === '' || written === last?.label) && textOf(row[columns.maximum ?? -1]) === ''
  if (isContinued && last !== undefined) {
    last.wording = [last.wording, textOf(row[columns.wording ?? -1])].filter((text) => text !== '').join('; ')
  } else if (written === '') {
    report('label_missing', 'label')
  } else {
    const item = itemIn(row, written, columns, report)
    if (reading.items.some(({ label }) => label === item.label)) report('label_twice', 'label')
    else if (item.maximum < 1) report('maximum_unreadable', 'maximum')
    else reading.items.push(item)
  }
}

function itemIn(
  row: readonly FileCell[],
  written: string,
  columns: Placed,
  report: (code: PlanProblemCode, column: PlanColumn) => void,
): ItemDescription {
  const cell = (column: PlanColumn) => row[columns[column] ?? -1]
  const share = (column: 'country' | 'region') => {
    const percent = percentIn(cell(column))
    if (percent === 'wrong') report('share_unreadable', column)
    return percent === 'wrong' ? null : percent
  }
  const level = levelIn(cell('level'))
  if (level === 'wrong') report('level_unreadable', 'level')
  return {
    label: ownItemIn(written)?.label ?? written,
    wording: textOf(cell('wording')),
    level: level === 'wrong' ? null : level,
    maximum: wholeNumberIn(cell('maximum')) ?? 0,
    regionShare: share('region'),
    countryShare: share('country'),
  }
}

type Placed = Partial<Record<PlanColumn, number>>

/** Official reports put the name of the region itself over its column: the first column of shares is the widest group. */
function placed(row: readonly FileCell[]): Placed {
  const found: Placed = {}
  row.forEach((cell, column) => {
    const heading = headingOf(cell)
    const meaning = headings.find(([pattern]) => pattern.test(heading))?.[1]
    if (meaning !== undefined && found[meaning] === undefined) found[meaning] = column
  })
  return found
}

/** «79,0» percent is 0.79. Null for an empty cell or a dash. */
function percentIn(cell: FileCell | undefined): number | null | 'wrong' {
  const text = textOf(cell).replace(/\s*%$/, '')
  if (text === '' || /^[-–—]$/.test(text)) return null
  const percent = numberIn(text)
  return percent === null || percent < 0 || percent > 100 ? 'wrong' : Math.round(percent * 100) / 10_000
}

function levelIn(cell: FileCell | undefined): ItemLevel | null | 'wrong' {
  const text = headingOf(cell)
  if (text === '') return null
  if (/^б(азовый)?$/.test(text)) return 'basic'
  if (/^п(овышенный)?$/.test(text)) return 'raised'
  return /^в(ысокий)?$/.test(text) ? 'high' : 'wrong'
}
