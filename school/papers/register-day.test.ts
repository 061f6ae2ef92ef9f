import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { whyNotOnDay } from './register-day.ts'

const today = localDate('2025-09-01')
const replaced = [localDate('2025-08-29')]

test.each([
  ['2025-08-29', null],
  ['2026-09-01', null],
  ['2025-08-28', 'before_previous'],
  ['2024-08-31', 'day_is_strange'],
  ['2026-09-02', 'day_is_strange'],
])('a paper that replaces one of 29.08.2025 registered on %s: %s', (on, why) => {
  expect(whyNotOnDay(localDate(on), { today, replaced })).toBe(why)
})

test('a first paper may be a year old', () => {
  expect(whyNotOnDay(localDate('2024-09-01'), { today, replaced: [] })).toBeNull()
})
