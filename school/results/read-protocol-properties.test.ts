import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ColumnMapping } from './column-mapping.ts'
import type { FileCell, FileTable } from './file-table.ts'
import { readProtocol } from './read-protocol.ts'
import { recogniseFile } from './recognise-file.ts'
import { resultsTable } from './results-table.ts'
import { type Sheet, sheetOf, whySheetInvalid } from './sheet.ts'

const maxima = [2, 1, 3]
const headings = [
  'Код',
  'Класс',
  'Вариант',
  ...maxima.map((maximum, index) => `${index + 1} (${maximum}б)`),
  'Итого',
]
const mapping: ColumnMapping = {
  version: 1,
  layout: 'code_items',
  sheet: null,
  headerRow: 0,
  columns: [
    { header: 'Код', role: 'code' },
    { header: 'Класс', role: 'class' },
    { header: 'Вариант', role: 'variant' },
    ...maxima.map((maximum, index) => ({
      header: `${index + 1} (${maximum}б)`,
      role: 'item' as const,
      label: String(index + 1),
      maximum,
    })),
    { header: 'Итого', role: 'total' },
  ],
}

const points = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.integer({ min: 0, max: 3 }).map(String),
  fc.constantFrom('X', 'х', 'не пройд.', null, '1,0', 'два', -1, 0.5),
)
const dirtyRow = (code: number) =>
  fc.tuple(
    fc.constant<FileCell>(code),
    fc.constantFrom<FileCell>('а', 'А', '4а', 'нет', null, 7),
    fc.constantFrom<FileCell>(1, '2', 'отсутствовал', null),
    points,
    points,
    points,
    fc.constantFrom<FileCell>(null, 0, 3, '6', 'шесть'),
  )
const dirtyRows = fc
  .nat(12)
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => dirtyRow(50_001 + index))))

const read = (rows: readonly (readonly FileCell[])[]) =>
  readProtocol([{ sheet: '', rows: [headings, ...rows] }], mapping)
const withoutPlaces = (reading: ReturnType<typeof read>) =>
  reading.rows
    .map(({ place: _, ...row }) => row)
    .sort((one, other) => ((one.code ?? '') < (other.code ?? '') ? -1 : 1))

describe('whatever stands in the cells', () => {
  test('no row is lost: read, absent and in error are all the rows, and every error has an address', () => {
    fc.assert(
      fc.property(dirtyRows, (rows) => {
        const { counts, rows: good, problems } = read(rows)
        expect(counts.worked + counts.absent + counts.inError).toBe(rows.length)
        expect(counts.rows).toBe(rows.length)
        expect(good).toHaveLength(counts.worked + counts.absent)
        const inError = new Set(
          problems
            .filter(({ severity, code }) => severity === 'error' && code !== 'no_rows')
            .map(({ place }) => place.row),
        )
        expect(inError.size).toBe(counts.inError)
      }),
    )
  })

  test('points are never above the maximum, and an item left out counts as 0', () => {
    fc.assert(
      fc.property(dirtyRows, (rows) => {
        for (const row of read(rows).rows) {
          const sheet = sheetOf(row, { cohortId: null, number: 1 })
          expect(whySheetInvalid(sheet, maxima)).toBeNull()
          expect(row.notAttempted.every((position) => row.points[position] === 0)).toBe(true)
        }
      }),
    )
  })

  test('neither the order of rows nor that of columns matters', () => {
    fc.assert(
      fc.property(dirtyRows, fc.infiniteStream(fc.nat()), (rows, random) => {
        const order = shuffled(
          headings.map((_, index) => index),
          random,
        )
        const moved = [headings, ...shuffled(rows, random)].map((row) =>
          order.map((column) => row[column] ?? null),
        )
        const reading = readProtocol([{ sheet: '', rows: moved }], mapping)
        expect(withoutPlaces(reading)).toEqual(withoutPlaces(read(rows)))
        expect(reading.problems.map(({ code }) => code).sort()).toEqual(
          read(rows)
            .problems.map(({ code }) => code)
            .sort(),
        )
      }),
    )
  })

  test('reading a file twice gives the same', () => {
    fc.assert(fc.property(dirtyRows, (rows) => void expect(read(rows)).toEqual(read(rows))))
  })
})

const sheet: fc.Arbitrary<Omit<Sheet, 'number'>> = fc
  .record({
    points: fc.tuple(...maxima.map((maximum) => fc.option(fc.integer({ min: 0, max: maximum })))),
    untried: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    absent: fc.boolean(),
    journalMark: fc.constantFrom(null, 2 as const, 5 as const),
    variant: fc.constantFrom(null, '1', 'А'),
  })
  .filter(({ points: each, absent }) => absent || each.some((one) => one !== null))
  .map(({ points: each, untried, absent, journalMark, variant }) => {
    const shown = absent ? [] : each.map((one, position) => (untried[position] && one !== null ? 0 : one))
    return {
      cohortId: null,
      standing: absent ? ('absent' as const) : ('worked' as const),
      points: shown,
      notAttempted: absent
        ? []
        : each.flatMap((one, position) => (untried[position] && one !== null ? [position] : [])),
      total: absent ? null : shown.reduce<number>((sum, one) => sum + (one ?? 0), 0),
      mark: null,
      journalMark,
      variant: absent ? null : variant,
      testScore: null,
    }
  })

test('what is exported comes in again the same', () => {
  fc.assert(
    fc.property(fc.array(sheet, { minLength: 1, maxLength: 8 }), (drafts) => {
      const sheets = drafts.map((draft, index) => ({ ...draft, number: index + 1 }))
      const items = maxima.map((maximum, index) => ({ label: String(index + 1), maximum }))
      const table: FileTable = resultsTable(items, sheets, {
        code: ({ number }) => `4А-0${number}`,
        className: () => '4А',
      })
      const found = recogniseFile([table])
      if (found.kind !== 'protocol') throw new Error(found.kind)
      const reading = readProtocol([table], found.mapping)
      expect(reading.problems).toEqual([])
      expect(reading.rows.map((row, index) => sheetOf(row, { cohortId: null, number: index + 1 }))).toEqual(
        sheets,
      )
    }),
  )
})

function shuffled<Thing>(things: readonly Thing[], random: Iterator<number>): Thing[] {
  return things
    .map((thing) => ({ thing, weight: random.next().value as number }))
    .sort((one, other) => one.weight - other.weight)
    .map(({ thing }) => thing)
}
