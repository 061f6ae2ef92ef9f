import { expect, test } from 'vitest'
import { localDate } from './local-date.ts'
import { instantOf, wallTimeAt } from './wall-clock.ts'

const at = (day: string, hour: number, minute = 0) => ({ date: localDate(day), minute: hour * 60 + minute })

test('a clock in Yekaterinburg is five hours before London in winter, and shows the next day earlier', () => {
  expect(wallTimeAt(Date.parse('2025-11-22T20:30:00Z'), 'Asia/Yekaterinburg')).toEqual(
    at('2025-11-23', 1, 30),
  )
  expect(instantOf(at('2025-11-23', 1, 30), 'Asia/Yekaterinburg').toISOString()).toBe(
    '2025-11-22T20:30:00.000Z',
  )
})

test('midnight is the beginning of its day', () => {
  expect(wallTimeAt(Date.parse('2025-11-21T21:00:00Z'), 'Europe/Moscow')).toEqual(at('2025-11-22', 0))
})

test('an instant and what the clock shows lead to each other, hour by hour through a year with summer time', () => {
  for (
    let ms = Date.parse('2026-01-01T00:00:00Z');
    ms < Date.parse('2027-01-01T00:00:00Z');
    ms += 3_600_000
  ) {
    const shown = wallTimeAt(ms, 'Europe/Berlin')
    const back = instantOf(shown, 'Europe/Berlin').getTime()
    // The hour that comes twice is taken the first time.
    expect([ms, ms - 3_600_000]).toContain(back)
    expect(wallTimeAt(back, 'Europe/Berlin')).toEqual(shown)
  }
})

test('half past two on the night of the jump is half past three', () => {
  const instant = instantOf(at('2026-03-29', 2, 30), 'Europe/Berlin')
  expect(wallTimeAt(instant.getTime(), 'Europe/Berlin')).toEqual(at('2026-03-29', 3, 30))
})

test('half past two on the night that has it twice is the first one', () => {
  expect(instantOf(at('2026-10-25', 2, 30), 'Europe/Berlin').toISOString()).toBe('2026-10-25T00:30:00.000Z')
})
