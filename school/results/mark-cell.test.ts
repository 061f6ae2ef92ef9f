import { describe, expect, test } from 'vitest'
import { markIn } from './mark-cell.ts'

describe('a cell of marks', () => {
  test.each([
    [5, 5],
    ['4', 4],
    ['3,0', 3],
  ])('%j is the mark %i', (cell, mark) => {
    expect(markIn(cell)).toEqual({ kind: 'mark', mark })
  })

  test.each([
    ['нет отметки', 'none'],
    ['Нет отметки', 'none'],
    [null, 'none'],
    ['зч', 'none'],
    ['НЗ', 'none'],
    [1, 'one'],
    ['1', 'one'],
    ['н/а', 'not_attested'],
    ['Н/А', 'not_attested'],
    ['осв', 'exempt'],
    ['ОСВ.', 'exempt'],
    ['освобожден', 'exempt'],
    [4.25, 'unreadable'],
    [6, 'unreadable'],
    ['хорошо', 'unreadable'],
  ])('%j is %s', (cell, kind) => {
    expect(markIn(cell).kind).toBe(kind)
  })
})
