import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  compareDates,
  daysBetween,
  eachDay,
  earliest,
  firstOfMonth,
  isLocalDate,
  isoWeekday,
  lastOfMonth,
  latest,
  localDate,
  localDateAt,
  localDateOf,
  monthsBetween,
} from './local-date.ts'

const anyDay = fc
  .integer({ min: -200_000, max: 200_000 })
  .map((count) => addDays(localDate('1970-01-01'), count))

describe('what is a day', () => {
  test.each(['2025-09-01', '2024-02-29', '2000-02-29', '9999-12-31', '0001-01-01'])('%s is', (text) => {
    expect(isLocalDate(text)).toBe(true)
  })

  test.each([
    '2025-02-29',
    '1900-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '2025-9-1',
    '01.09.2025',
    '',
    '2025-09-01T00:00',
  ])('«%s» is not', (text) => {
    expect(isLocalDate(text)).toBe(false)
    expect(() => localDate(text)).toThrow('Not a day')
  })
})

describe('counting days', () => {
  test('a fortnight from the first of September ends on the fourteenth', () => {
    expect(addDays(localDate('2025-09-01'), 13)).toBe('2025-09-14')
    expect(daysBetween(localDate('2025-09-01'), localDate('2025-09-14'))).toBe(13)
  })

  test('the new year and a leap day are ordinary days', () => {
    expect(addDays(localDate('2025-12-31'), 1)).toBe('2026-01-01')
    expect(addDays(localDate('2024-02-28'), 1)).toBe('2024-02-29')
    expect(addDays(localDate('2026-03-01'), -1)).toBe('2026-02-28')
  })

  test('adding and counting agree for any day and any count', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count)
        expect(compareDates(addDays(day, count), day)).toBe(Math.sign(count))
      }),
    )
  })

  test('every day of eight centuries follows the one before it', () => {
    const first = localDate('1600-01-01')
    const days = eachDay(first, localDate('2400-12-31'))
    expect(days).toHaveLength(292_560)
    expect(days.every((day, index) => daysBetween(first, day) === index)).toBe(true)
  })

  test('both ends belong to a span, and a span that ends before it begins is empty', () => {
    expect(eachDay(localDate('2025-12-30'), localDate('2026-01-01'))).toEqual([
      '2025-12-30',
      '2025-12-31',
      '2026-01-01',
    ])
    expect(eachDay(localDate('2026-01-02'), localDate('2026-01-01'))).toEqual([])
  })

  test('the earliest and the latest of several', () => {
    const days = [localDate('2025-10-01'), localDate('2025-09-30'), localDate('2025-11-01')] as const
    expect(earliest(...days)).toBe('2025-09-30')
    expect(latest(...days)).toBe('2025-11-01')
  })
})

describe('days of the week', () => {
  test('the first of September 2025 is a Monday, the seventh a Sunday', () => {
    expect(isoWeekday(localDate('2025-09-01'))).toBe(1)
    expect(isoWeekday(localDate('2025-09-07'))).toBe(7)
  })

  test('the day before the epoch is a Wednesday', () => {
    expect(isoWeekday(localDate('1969-12-31'))).toBe(3)
  })

  test('seven days later is the same weekday', () => {
    fc.assert(fc.property(anyDay, (day) => isoWeekday(addDays(day, 7)) === isoWeekday(day)))
  })
})

describe('months', () => {
  test('from September to May there are eight', () => {
    expect(monthsBetween(localDate('2025-09-30'), localDate('2026-05-01'))).toBe(8)
    expect(monthsBetween(localDate('2026-05-01'), localDate('2025-09-30'))).toBe(-8)
  })

  test('a month ends on its own last day', () => {
    expect(firstOfMonth(localDate('2024-02-11'))).toBe('2024-02-01')
    expect(lastOfMonth(localDate('2024-02-11'))).toBe('2024-02-29')
    expect(lastOfMonth(localDate('2025-12-01'))).toBe('2025-12-31')
  })

  test('a month after the thirty-first of January is the last of February', () => {
    expect(addMonths(localDate('2025-01-31'), 1)).toBe('2025-02-28')
    expect(addMonths(localDate('2025-01-15'), -1)).toBe('2024-12-15')
    expect(addMonths(localDate('2025-12-15'), 12)).toBe('2026-12-15')
  })

  test('an impossible day cannot be put together', () => {
    expect(() => localDateOf(2025, 2, 30)).toThrow('Not a day')
  })
})

describe('which day it is', () => {
  const lateEvening = Date.parse('2025-08-31T21:30:00Z')

  test('in Moscow September has begun while London still has August', () => {
    expect(localDateAt(lateEvening, 'Europe/Moscow')).toBe('2025-09-01')
    expect(localDateAt(lateEvening, 'Europe/London')).toBe('2025-08-31')
  })

  test('an unknown time zone is a defect, not a guess', () => {
    expect(() => localDateAt(lateEvening, 'Europe/Nowhere')).toThrow()
  })
})
