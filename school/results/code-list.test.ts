import { describe, expect, test } from 'vitest'
import {
  type CodeList,
  emptyCodeList,
  type ListedPupil,
  localCode,
  merged,
  readLocalCode,
  renamed,
  withPupils,
} from './code-list.ts'
import { codeListText, readCodeList } from './code-list-text.ts'

const cohort5A = { enteredYear: 2021, letter: 'А' }

function pupil(
  number: number,
  name: string | null = null,
  testCodes: Record<string, string> = {},
): ListedPupil {
  return { cohort: cohort5A, number, name, testCodes }
}

describe('the local code', () => {
  test('follows the class as it grows', () => {
    expect(localCode(pupil(7), 2025)).toBe('5А-07')
    expect(localCode(pupil(7), 2026)).toBe('6А-07')
  })

  test.each(['5А-07', ' 5а – 7', '5A-07', '5«А»-07'])('is read from «%s»', (written) => {
    expect(readLocalCode(written, 2025)).toEqual({ cohort: cohort5A, number: 7 })
  })

  test.each(['40001', 'А-07', '5А', 'Иванов'])('«%s» is something else', (written) => {
    expect(readLocalCode(written, 2025)).toBeNull()
  })
})

describe('the code list', () => {
  const list = withPupils(emptyCodeList('s7'), [pupil(7, 'Иванов Иван', { 'ВПР 2025': '40001' }), pupil(3)])

  test('stands in the order of codes, not of the import', () => {
    expect(list.pupils.map((listed) => listed.number)).toEqual([3, 7])
    expect(list.rounds).toEqual(['ВПР 2025'])
  })

  test('a file without names does not take names away', () => {
    const after = withPupils(list, [pupil(7, null, { 'ОГЭ 2030': '7' })])
    expect(after.pupils[1]).toEqual(pupil(7, 'Иванов Иван', { 'ВПР 2025': '40001', 'ОГЭ 2030': '7' }))
  })

  test('keeps the fuller of two spellings', () => {
    const after = withPupils(list, [pupil(7, 'Иванов И.')])
    expect(after.pupils[1]?.name).toBe('Иванов Иван')
  })

  test('a name can be written by hand and taken out again', () => {
    const named = renamed(list, '2021А-3', 'Петрова Анна')
    expect(named.pupils[0]?.name).toBe('Петрова Анна')
    expect(renamed(named, '2021А-3', ' ').pupils[0]?.name).toBeNull()
  })

  test('two copies from two devices become one without loss', () => {
    const other = withPupils(emptyCodeList('s7'), [pupil(3, 'Петрова Анна'), pupil(9)])
    expect(merged(list, other).pupils.map((listed) => [listed.number, listed.name])).toEqual([
      [3, 'Петрова Анна'],
      [7, 'Иванов Иван'],
      [9, null],
    ])
  })

  test('is read back exactly as it was kept', () => {
    expect(readCodeList(codeListText(list))).toEqual({ list })
  })

  test('of a newer product is named, not half-read', () => {
    const newer = codeListText(list).replace('"version":1', '"version":2')
    expect(readCodeList(newer)).toEqual({ refused: 'newer_version' })
    expect(readCodeList('{"version":1}')).toEqual({ refused: 'not_a_code_list' })
    expect(readCodeList('зашифровано')).toEqual({ refused: 'not_a_code_list' })
  })

  test('survives being kept while empty', () => {
    const empty: CodeList = emptyCodeList('s7')
    expect(readCodeList(codeListText(empty))).toEqual({ list: empty })
  })
})
