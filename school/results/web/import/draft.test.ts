import { expect, test } from 'vitest'
import type { ColumnMapping } from '../../column-mapping.ts'
import { correctedTables } from './corrected-tables.ts'
import {
  edited,
  emptyDraft,
  stepAfter,
  stepBefore,
  withArrived,
  withCorrection,
  withFile,
  withWork,
} from './draft.ts'

const mapping: ColumnMapping = { version: 1, layout: 'own', sheet: null, headerRow: 0, columns: [] }
const file = { name: 'протокол.xlsx', size: 10, print: 'протокол.xlsx/10/1' }
const typed = {
  ...withWork(withFile(emptyDraft(), file, mapping), { title: 'Русский язык' }),
  corrections: { '3:4': '2' },
  decisions: { 3: 'new' },
}

test('the same file chosen again after a reload keeps all that was typed about it', () => {
  expect(withFile(typed, file, { ...mapping, headerRow: 5 })).toEqual(typed)
})

test('another file forgets what was said of the cells of the one before, not the work', () => {
  const other = withFile(typed, { ...file, print: 'протокол.xlsx/12/2' }, mapping)
  expect(other.corrections).toEqual({})
  expect(other.decisions).toEqual({})
  expect(other.work.title).toBe('Русский язык')
})

test('whatever changes after a broken sending makes the sent parts stale', () => {
  const broken = { ...typed, sending: { workId: 'w1', importId: 'i1', arrived: [0] } }
  expect(withArrived(broken, 1).sending?.arrived).toEqual([0, 1])
  expect(withArrived(broken, 0)).toBe(broken)
  expect(edited(broken, { round: 'ВПР' }).sending).toBeNull()
  expect(withCorrection(broken, { row: 1, column: 2 }, '1').sending).toBeNull()
})

test('a correction stands in the cell until it is taken back', () => {
  const tables = [
    {
      sheet: 'Лист1',
      rows: [
        ['Код', '1'],
        ['40001', 3],
      ],
    },
  ]
  const draft = withCorrection(emptyDraft(), { row: 1, column: 1 }, '2')
  expect(correctedTables(tables, mapping, draft.corrections)[0]?.rows[1]).toEqual(['40001', '2'])
  expect(tables[0]?.rows[1]).toEqual(['40001', 3])
  const emptied = withCorrection(draft, { row: 1, column: 1 }, '')
  expect(correctedTables(tables, mapping, emptied.corrections)[0]?.rows[1]).toEqual(['40001', null])
  const back = withCorrection(draft, { row: 1, column: 1 }, null)
  expect(correctedTables(tables, mapping, back.corrections)).toBe(tables)
})

test('steps follow each other and end', () => {
  expect(stepAfter('file')).toBe('columns')
  expect(stepAfter('done')).toBe('done')
  expect(stepBefore('file')).toBe('file')
  expect(stepBefore('check')).toBe('codes')
})
