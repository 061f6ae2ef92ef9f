import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { firstYearOn, yearLabel } from './school-year.ts'

test('a school year is written with both its years', () => {
  expect(yearLabel(2025)).toBe('2025/26')
  expect(yearLabel(2099)).toBe('2099/00')
})

test('in August people already speak of the coming year', () => {
  expect(firstYearOn(localDate('2025-07-31'))).toBe(2024)
  expect(firstYearOn(localDate('2025-08-01'))).toBe(2025)
  expect(firstYearOn(localDate('2026-05-26'))).toBe(2025)
})
