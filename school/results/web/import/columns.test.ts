import { describe, expect, test } from 'vitest'
import type { FileTable } from '../../file-table.ts'
import { recogniseFile } from '../../recognise-file.ts'
import { fileColumns, fits, withMarkColumn, withMaximum, withRole } from './columns.ts'

const journal: FileTable = {
  sheet: '5А',
  rows: [
    ['№', 'ФИО обучающегося', 'Русский язык', 'Математика'],
    [1, 'Семёнова Алёна', 4, 5],
    [2, 'Попов Иван', 3, 3],
    [3, 'Юн Ли', 'осв', 4],
  ],
}

function recognised(table: FileTable) {
  const found = recogniseFile([table])
  if (found.kind !== 'protocol') throw new Error(found.kind)
  return found
}

describe('the columns of a journal', () => {
  test('names stay hidden, other columns show what stands in them', () => {
    const columns = fileColumns(journal, recognised(journal).mapping)
    expect(columns.map(({ header, examples, isPersonal }) => [header, examples, isPersonal])).toEqual([
      ['№', ['1', '2', '3'], false],
      ['ФИО обучающегося', [], true],
      ['Русский язык', ['4', '3', 'осв'], false],
      ['Математика', ['5', '3', '4'], false],
    ])
  })

  test('another subject is taken for the mark, the names stay names', () => {
    const { mapping } = recognised(journal)
    expect(withMarkColumn(mapping, 'Математика').columns).toEqual([
      { header: 'ФИО обучающегося', role: 'name' },
      { header: 'Математика', role: 'mark' },
    ])
  })

  test('a column changed by hand makes the layout one of one’s own', () => {
    const { mapping } = recognised(journal)
    const columns = fileColumns(journal, mapping)
    const asItem = withRole(columns, mapping, 3, 'item')
    expect(asItem.layout).toBe('own')
    expect(asItem.columns.at(-1)).toEqual({
      header: 'Математика',
      role: 'item',
      label: 'Математика',
      maximum: null,
    })
    const withPoints = withMaximum(fileColumns(journal, asItem), asItem, 3, 5)
    expect(withPoints.columns.at(-1)?.maximum).toBe(5)
    expect(withRole(columns, mapping, 2, null).columns.some(({ role }) => role === 'mark')).toBe(false)
  })

  test('a saved mapping fits a file that has its columns', () => {
    const { mapping } = recognised(journal)
    expect(fits(mapping, journal)).toBe(true)
    expect(fits(mapping, { sheet: '', rows: [['Код', 'Баллы']] })).toBe(false)
  })
})
