import { describe, expect, test } from 'vitest'
import { sampleCsv, sampleJson, sampleSpreadsheet } from '#test/support/sample-tables.ts'
import { addressOf, type FileTable } from './file-table.ts'
import { type Reading, readProtocol } from './read-protocol.ts'
import { recogniseFile } from './recognise-file.ts'

function read(tables: FileTable[], maxima?: number[]): Reading {
  const found = recogniseFile(tables)
  if (found.kind !== 'protocol') throw new Error(`read as ${found.kind}`)
  const description = maxima?.map((maximum, index) => ({ label: String(index + 1), maximum }))
  return readProtocol(tables, found.mapping, description)
}

const told = ({ problems }: Reading) =>
  problems.map(({ severity, code, place }) => `${severity} ${code} ${addressOf(place)}`)

describe('the protocol of the grade 4 Russian work', () => {
  test('gives 45 pupils and one absent, and every total is the printed one', async () => {
    const reading = read(await sampleSpreadsheet('vpr_ru4_2025_protokol.xlsx'))
    expect(reading.counts).toEqual({ rows: 46, worked: 45, absent: 1, inError: 0 })
    expect(told(reading)).toEqual([])
    expect(reading.items.map(({ maximum }) => maximum)).toEqual([2, 1, 2, 3, 2, 1, 1, 2, 3, 3, 1, 3])
    expect(
      reading.rows.filter(({ journalMark, standing }) => standing === 'worked' && journalMark === null),
    ).toHaveLength(1)
  })

  test('is the same as CSV', async () => {
    const places = ({ rows }: Reading) => rows.map(({ place: _, ...row }) => row)
    const fromCsv = read([sampleCsv('vpr_ru4_2025_protokol.csv')])
    expect(places(fromCsv)).toEqual(places(read(await sampleSpreadsheet('vpr_ru4_2025_protokol.xlsx'))))
  })

  test('keeps the absent pupil without a class', () => {
    const absent = read([sampleCsv('vpr_ru4_2025_protokol.csv')]).rows.find(
      ({ standing }) => standing === 'absent',
    )
    expect(absent).toMatchObject({ class: null, points: [], total: null })
  })
})

describe('the dirty cases of the 2021 layout', () => {
  const dirty = sampleJson<{ max: number[]; rows: Record<string, string> }>(
    'vpr_dirty_cases_2021.expected.json',
  )
  const tables = [sampleCsv('vpr_dirty_cases_2021.csv', 'windows-1251')]

  test('cannot be imported before the maxima are known', () => {
    const reading = read(tables)
    expect(
      reading.problems.filter(({ code }) => code === 'maximum_unknown').map(({ found }) => found),
    ).toEqual(['1', '2', '3', '4', '5'])
  })

  test('come out exactly as expected', () => {
    const reading = read(tables, dirty.max)
    expect(reading.counts).toEqual({ rows: 8, worked: 6, absent: 1, inError: 1 })
    const row = (code: string) => reading.rows.find((each) => each.code === code)
    expect(row('50001')).toMatchObject({ total: 6, notAttempted: [] })
    expect(row('50002')).toMatchObject({ total: 3, notAttempted: [1], points: [1, 0, 1, 1, 0] })
    expect(row('50003')).toMatchObject({ total: 4, points: [2, null, 1, 1, 0], notAttempted: [] })
    expect(row('50004')).toMatchObject({ total: 2, notAttempted: [1, 4], journalMark: null, class: null })
    expect(row('50005')).toMatchObject({ standing: 'absent', total: null })
    expect(row('50006')).toBeUndefined()
    expect(row('50007')).toMatchObject({ total: 5, journalMark: null })
    expect(row('50008')).toMatchObject({ total: 6 })
    expect(told(reading)).toEqual([
      'error points_above_maximum J7',
      'warning journal_mark_one E8',
      'warning total_differs I9',
    ])
    const error = reading.problems[0]
    expect(error).toMatchObject({ found: 3, expected: 2 })
    expect(Object.keys(dirty.rows)).toHaveLength(8)
  })
})

describe('a table of a reading test', () => {
  test.each([
    ['reading_sep.csv', 45],
    ['reading_jan.csv', 44],
    ['reading_may.csv', 45],
  ])('%s gives %i pupils', (fileName, worked) => {
    const reading = read([sampleCsv(fileName)])
    expect(reading.counts.worked).toBe(worked)
    expect(told(reading).filter((each) => each.startsWith('error'))).toEqual([])
    expect(reading.items.reduce((sum, { maximum }) => sum + (maximum ?? 0), 0)).toBe(20)
  })
})

test('a sheet called by its class says the class of every row', () => {
  const rows = [
    ['Код', '1 (2б)'],
    ['7', 1],
  ]
  expect(read([{ sheet: '5А', rows }]).rows[0]).toMatchObject({
    class: { grade: 5, letter: 'А' },
    classText: '5А',
  })
  expect(read([{ sheet: 'Лист1', rows }]).rows[0]).toMatchObject({ class: null })
})

describe('a row', () => {
  const table = (...rows: (string | number | null)[][]): FileTable[] => [
    { sheet: 'Лист1', rows: [['Код', 'Класс', 'Вариант', '1 (2б)', '2 (1б)', 'Итого', 'Оценка'], ...rows] },
  ]

  test('with one code twice waits on both places', () => {
    const reading = read(
      table(['7', 'А', 1, 2, 1, 3, 5], ['8', 'А', 1, 1, 1, 2, 4], ['7', 'А', 2, 0, 1, 1, 2]),
    )
    expect(reading.counts).toEqual({ rows: 3, worked: 1, absent: 0, inError: 2 })
    expect(told(reading)).toEqual(['error code_twice Лист1!2:2', 'error code_twice Лист1!4:4'])
  })

  test('without a code is an error, a row of sums is none', () => {
    const reading = read(
      table(
        ['7', 'А', 1, 2, 1, 3, 5],
        [null, 'А', 1, 1, 1, 2, 4],
        ['Средний балл', null, null, 1.5, 1, 2.5, null],
      ),
    )
    expect(reading.counts).toEqual({ rows: 2, worked: 1, absent: 0, inError: 1 })
    expect(told(reading)).toEqual(['error code_missing Лист1!A3', 'warning summary_row_left_out Лист1!4:4'])
  })

  test('that says absent and has points is an error', () => {
    expect(told(read(table(['7', 'А', 'отсутствовал', 2, 1, 3, 5])))).toEqual([
      'error absent_with_points Лист1!C2',
    ])
    expect(read(table(['7', 'А', 'отсутствовал', null, null, 0, null])).counts.absent).toBe(1)
  })

  test('left blank is taken as absent and said aloud; one blank cell is left out of the sum', () => {
    expect(told(read(table(['7', 'А', 1, null, null, null, null])))).toEqual([
      'warning row_blank_taken_as_absent Лист1!2:2',
    ])
    const reading = read(table(['7', 'А', 1, 2, null, null, null]))
    expect(told(reading)).toEqual(['warning points_blank Лист1!E2'])
    expect(reading.rows[0]).toMatchObject({ points: [2, null], total: 2, standing: 'worked' })
  })

  test('may be exempt or not attested', () => {
    const reading = read(table(['7', 'А', 1, 0, 0, 0, 'осв'], ['8', 'А', 1, 0, 0, 0, 'н/а']))
    expect(reading.rows.map(({ standing }) => standing)).toEqual(['exempt', 'not_attested'])
  })
})
