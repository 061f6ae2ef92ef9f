import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { dayByKey, daysWith, entriesOn, weeksOf } from './month.ts'

const day = localDate

test('a month is shown in whole weeks from Monday', () => {
  const weeks = weeksOf(day('2025-09-10'))
  expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7])
  expect([weeks[0]?.[0], weeks.at(-1)?.at(-1)]).toEqual(['2025-09-01', '2025-10-05'])
})

test('what lasts stands on each of its days in the month, and once in the list', () => {
  const holidays = { startsOn: '2025-10-25', endsOn: '2025-11-02' }
  const meeting = { startsOn: '2025-11-06', endsOn: '2025-11-06' }
  const entries = [holidays, meeting]
  expect(entriesOn(entries, day('2025-11-01'))).toEqual([holidays])
  expect(entriesOn(entries, day('2025-11-03'))).toEqual([])
  expect(daysWith(entries, { from: day('2025-11-01'), to: day('2025-11-30') })).toEqual([
    { day: '2025-11-01', entries: [holidays] },
    { day: '2025-11-06', entries: [meeting] },
  ])
})

test('the keyboard goes by days, weeks and months', () => {
  const from = day('2025-10-31')
  const led = ['ArrowRight', 'ArrowUp', 'Home', 'End', 'PageDown', 'Enter'].map((key) => dayByKey(from, key))
  expect(led).toEqual(['2025-11-01', '2025-10-24', '2025-10-27', '2025-11-02', '2025-11-30', null])
})
