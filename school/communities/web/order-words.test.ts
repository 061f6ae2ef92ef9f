import { expect, test } from 'vitest'
import { orderWords } from './order-words.ts'

test('an order is named in English by its number and day, whichever stands first', () => {
  for (const stored of ['№ 145-О от 29.08.2025', 'от 29.08.2025 № 145-О', '№\u00a0145-О от 29.08.2025'])
    expect(orderWords(stored, 'en')).toBe('145-О of 29 August 2025')
})

test('Russian words and words of another shape stay as they are', () => {
  expect(orderWords('от 29.08.2025 № 145-О', 'ru')).toBe('от 29.08.2025 № 145-О')
  expect(orderWords('распоряжение отдела', 'en')).toBe('распоряжение отдела')
})
