import { expect, test } from 'vitest'
import { blanksIn } from './blank-places.ts'
import type { Part } from './paper-content.ts'

const clause = (key: string, text: string): Part => ({ kind: 'clause', key, role: 'point', text, open: true })
const indicator = (...texts: string[]): Part => ({
  kind: 'row',
  key: `indicator.${texts.length}`,
  table: 'indicators',
  cells: texts.map((text, index) => ({ key: String(index), text, open: true })),
})

test('what is left to the hand is named once, in the order of the papers', () => {
  const map = { parts: [clause('goal', 'Цель: ______'), indicator('', ''), indicator('', ' ')] }
  const order = {
    parts: [clause('site', 'Ответственному за сайт ____ разместить'), clause('own.1', 'До ___')],
  }
  expect(blanksIn([order, map])).toEqual(['goal', 'indicators', 'site_keeper', 'other'])
})

test('what is filled in, even in part of a row, is no blank', () => {
  const parts = [
    clause('goal', 'Цель: понимать прочитанное.'),
    indicator('Доля', ''),
    clause('site', 'Не нужен'),
  ]
  expect(blanksIn([{ parts }])).toEqual([])
})
