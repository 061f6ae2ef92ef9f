import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Sheet } from '../../sheet.ts'
import { leavingFields, payload } from './payload.ts'

const sheet: Sheet = {
  cohortId: null,
  number: 7,
  standing: 'worked',
  points: [2, null, 0],
  notAttempted: [2],
  total: 2,
  mark: 2,
  journalMark: 3,
  variant: '1',
  testScore: null,
}

const known = {
  name: 'Семёнова Алёна Игоревна',
  sex: 'ж',
  login: 'edu990007',
  uploadedAt: '23.04.2025 14:05:11',
  testCode: '40007',
  school: 'МБОУ СОШ № 7',
}

test('what the browser knows beside the points does not leave the page', () => {
  const sent = JSON.stringify(payload([{ ...sheet, ...known }]))
  for (const secret of Object.values(known)) expect(sent).not.toContain(secret)
})

test('the listed fields leave the page and no others', () => {
  expect(payload([{ ...sheet, ...known }])).toEqual([sheet])
  expect(Object.keys(payload([sheet])[0] ?? {}).sort()).toEqual([...leavingFields].sort())
})

test('the order of the file, which is often the alphabet, does not leave the page', () => {
  const numbers = (sent: { number: number }[]) => sent.map(({ number }) => number)
  const file = [12, 3, 7].map((number) => ({ ...sheet, number }))
  expect(numbers(payload(file))).toEqual([3, 7, 12])
  expect(payload([...file].reverse())).toEqual(payload(file))
})

test('a variant is a number or a letter; a remark or a name in its column stays', () => {
  const sent = (variant: string) => payload([{ ...sheet, variant }])[0]?.variant
  expect(sent(' 2 ')).toBe('2')
  expect(sent('1А')).toBe('1А')
  expect(sent('Семёнова А.')).toBeNull()
  expect(sent('отсутствовал')).toBeNull()
})

test('no word of any file passes through', () => {
  const word = fc.stringMatching(/^[А-Яа-яЁё]{3,15}( [А-ЯЁ]\.)?$/)
  fc.assert(
    fc.property(word, word, (name, variant) => {
      const sent = JSON.stringify(payload([{ ...sheet, variant, ...{ name } }]))
      expect(/\p{Script=Cyrillic}{2}/u.test(sent)).toBe(false)
    }),
  )
})
