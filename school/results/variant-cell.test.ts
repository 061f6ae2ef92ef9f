import { expect, test } from 'vitest'
import { variantIn } from './variant-cell.ts'

test.each(['отсутствовал', 'Отсутствовала', 'н/я', 'неявка', 'не явился', 'н', 'Н', 'нб', 'не был'])(
  '«%s» means away',
  (cell) => {
    expect(variantIn(cell)).toEqual({ kind: 'absent' })
  },
)

test.each([
  [1, '1'],
  ['2', '2'],
  ['Вариант 2', '2'],
  ['А', 'А'],
  ['4001', '4001'],
  [null, null],
  ['Иванов Иван', null],
  ['Ким', null],
])('%j is the variant %j', (cell, variant) => {
  expect(variantIn(cell)).toEqual({ kind: 'variant', variant })
})
