import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { longDate, longMonthEnd, monthOfYear, shortDate, shortSpan } from './paper-date.ts'

const friday = localDate('2025-08-29')

test('a day is written in both forms of the standard', () => {
  expect(longDate(friday)).toBe('29 августа 2025 г.')
  expect(longDate(localDate('2026-03-01'))).toBe('1 марта 2026 г.')
  expect(shortDate(friday)).toBe('29.08.2025')
  expect(shortDate(localDate('2026-05-01'))).toBe('01.05.2026')
})

test('a month and its last day', () => {
  expect(monthOfYear(friday)).toBe('август 2025 г.')
  expect(longMonthEnd(localDate('2026-02-03'))).toBe('28 февраля 2026 г.')
})

test('a span says the year once where it can', () => {
  expect(shortSpan(localDate('2025-08-26'), friday)).toBe('26.08–29.08.2025')
  expect(shortSpan(friday, localDate('2026-05-26'))).toBe('29.08.2025–26.05.2026')
  expect(shortSpan(friday, friday)).toBe('29.08.2025')
})
