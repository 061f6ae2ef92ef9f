import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyCodeList, type ListedPupil, pupilKey, withPupils } from './code-list.ts'
import { matchRows, type RowIdentity } from './code-matching.ts'

const cohort5A = { enteredYear: 2021, letter: 'А' }
const cohort5B = { enteredYear: 2021, letter: 'Б' }
const spring = { round: 'ВПР, весна 2025', firstYear: 2025 }

function pupil(number: number, name: string | null, code?: string, cohort = cohort5A): ListedPupil {
  return { cohort, number, name, testCodes: code === undefined ? {} : { [spring.round]: code } }
}

const list = withPupils(emptyCodeList('s7'), [
  pupil(1, 'Алёхина Вера Ильинична', '40001'),
  pupil(2, 'Попов Иван Ильич', '40002'),
  pupil(3, 'Попов Игорь'),
  pupil(4, null, '40004'),
  pupil(1, 'Юн Ли', undefined, cohort5B),
])

function match(row: Partial<RowIdentity>) {
  return matchRows(list, [{ row: 5, cohort: cohort5A, code: null, name: null, ...row }], spring)[0]
}

describe('finding a pupil of the list', () => {
  test("by the code of this round's test", () => {
    expect(match({ code: '40004' })).toEqual({ row: 5, kind: 'known', pupil: '2021А-4', by: 'test_code' })
  })

  test('by the local code written on the sheet', () => {
    expect(match({ code: '5а-03' })).toEqual({ row: 5, kind: 'known', pupil: '2021А-3', by: 'local_code' })
  })

  test('by a name spelled otherwise', () => {
    expect(match({ name: 'АЛЕХИНА  ВЕРА ИЛЬИНИЧНА' })).toMatchObject({ pupil: '2021А-1', by: 'name' })
    expect(match({ name: 'Алехина В. И.' })).toMatchObject({ pupil: '2021А-1', by: 'initials' })
  })

  test('a code of another round says nothing', () => {
    const other = { ...spring, round: 'ВПР, весна 2026' }
    const rows = [{ row: 5, cohort: cohort5A, code: '40001', name: null }]
    expect(matchRows(list, rows, other)).toEqual([{ row: 5, kind: 'new' }])
  })

  test('somebody unknown is new', () => {
    expect(match({ name: 'Новиков Пётр', code: '49999' })).toEqual({ row: 5, kind: 'new' })
  })
})

describe('what a person decides', () => {
  test('initials that fit two pupils', () => {
    expect(match({ name: 'Попов И.' })).toEqual({
      row: 5,
      kind: 'ask',
      candidates: ['2021А-2', '2021А-3'],
      why: 'namesakes',
    })
  })

  test('a name known from another class', () => {
    expect(match({ name: 'Юн Ли' })).toMatchObject({ candidates: ['2021Б-1'], why: 'other_class' })
  })

  test('a code that belongs to somebody with another name', () => {
    expect(match({ code: '40001', name: 'Попов Игорь' })).toMatchObject({ why: 'code_and_name_disagree' })
  })

  test('two rows that claim one pupil', () => {
    const rows = [1, 2].map((row) => ({ row, cohort: cohort5A, code: null, name: 'Алёхина Вера Ильинична' }))
    expect(matchRows(list, rows, spring).map((found) => found.kind)).toEqual(['ask', 'ask'])
  })

  test('a row with the code keeps its pupil when another row only has the name', () => {
    const rows = [
      { row: 1, cohort: cohort5A, code: '40001', name: null },
      { row: 2, cohort: cohort5A, code: null, name: 'Алёхина Вера' },
    ]
    expect(matchRows(list, rows, spring).map((found) => found.kind)).toEqual(['known', 'ask'])
  })
})

const namePart = fc.constantFrom('Попов', 'Алёхина', 'Юн', 'Ли', 'Иван', 'Игорь', 'И.', 'В.')
const identity = fc.record({
  cohort: fc.constantFrom(cohort5A, cohort5B, null),
  code: fc.constantFrom('40001', '40002', '5А-03', '777', null),
  name: fc.option(fc.array(namePart, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '))),
})
const file = fc
  .array(identity, { maxLength: 12 })
  .map((rows) => rows.map((row, index): RowIdentity => ({ row: index, ...row })))

test('every row gets exactly one answer and no pupil is given twice', () => {
  fc.assert(
    fc.property(file, (rows) => {
      const matches = matchRows(list, rows, spring)
      expect(matches.map((found) => found.row)).toEqual(rows.map((row) => row.row))
      const given = matches.flatMap((found) => (found.kind === 'known' ? [found.pupil] : []))
      expect(new Set(given).size).toBe(given.length)
    }),
  )
})

test('the order of rows in the file changes no answer', () => {
  fc.assert(
    fc.property(file, (rows) => {
      const forward = matchRows(list, rows, spring)
      const backward = matchRows(list, [...rows].reverse(), spring).reverse()
      expect(backward).toEqual(forward)
    }),
  )
})

test('importing the same file again finds everybody by the codes kept the first time', () => {
  const codes = fc.uniqueArray(fc.integer({ min: 10_000, max: 99_999 }).map(String), { maxLength: 30 })
  fc.assert(
    fc.property(codes, (testCodes) => {
      const kept = withPupils(
        emptyCodeList('s7'),
        testCodes.map((code, index) => pupil(index + 1, null, code)),
      )
      const rows = testCodes.map((code, row) => ({ row, cohort: cohort5A, code, name: null }))
      const found = matchRows(kept, rows, spring).map((each) => (each.kind === 'known' ? each.pupil : null))
      expect(found).toEqual(testCodes.map((_, index) => pupilKey({ cohort: cohort5A, number: index + 1 })))
    }),
  )
})
