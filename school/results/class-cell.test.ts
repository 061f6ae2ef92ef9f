import { expect, test } from 'vitest'
import { classIn } from './class-cell.ts'

test.each([
  ['а', null, 'А'],
  ['А', null, 'А'],
  ['A', null, 'А'],
  ['«б»', null, 'Б'],
  ['4а', 4, 'А'],
  ['11 А', 11, 'А'],
  ['5-Б', 5, 'Б'],
  ['5 "В"', 5, 'В'],
  ['10 гум', 10, 'гум'],
  ['5', 5, null],
  [5, 5, null],
])('the class %j is grade %j, letter %j', (cell, grade, letter) => {
  expect(classIn(cell)).toEqual({ grade, letter })
})

test.each(['нет', 'НЕТ', 'Нет', '', null])('%j says no class', (cell) => {
  expect(classIn(cell)).toBeNull()
})
