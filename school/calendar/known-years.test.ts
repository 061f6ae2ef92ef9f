import { describe, expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { dateProblems } from './date-problems.ts'
import { fortnightOn, fortnightsOf } from './fortnight.ts'
import { proposedYear } from './known-years.ts'
import { isStudyDay } from './study-days.ts'
import { studyMonthsOf } from './study-month.ts'

describe('the year 2025/26', () => {
  const { dates, assumed } = proposedYear(2025, 5)
  const fortnights = fortnightsOf(2025, dates)

  test('is published, not assumed', () => {
    expect(assumed).toBe(false)
  })

  test('has nineteen fortnights with the study days of a five-day week', () => {
    expect(fortnights.map((each) => each.studyDayCount)).toEqual([
      10, 10, 10, 10, 3, 10, 10, 10, 7, 5, 10, 10, 9, 9, 10, 5, 10, 9, 9,
    ])
  })

  test('exempts only the fifth fortnight, in the autumn holidays', () => {
    expect(fortnights.filter((each) => each.exempt)).toEqual([
      { number: 5, startsOn: '2025-10-27', endsOn: '2025-11-09', studyDayCount: 3, exempt: true },
    ])
    expect(fortnights.filter((each) => !each.exempt)).toHaveLength(18)
  })

  test('leaves the last two days of May outside any fortnight', () => {
    expect(fortnights.at(-1)).toMatchObject({ number: 19, endsOn: '2026-05-24' })
    expect(fortnightOn(fortnights, localDate('2026-05-25'))).toBeNull()
    expect(fortnightOn(fortnights, localDate('2025-11-09'))?.number).toBe(5)
  })

  test('has no lessons on the days off of the decision', () => {
    for (const day of ['2026-02-23', '2026-03-09', '2026-05-01', '2026-05-11', '2025-11-04']) {
      expect(isStudyDay(dates, localDate(day)), day).toBe(false)
    }
  })

  test('counts study days by month from September to May', () => {
    expect(studyMonthsOf(2025, dates).map(({ month, studyDayCount }) => [month, studyDayCount])).toEqual([
      [9, 22],
      [10, 18],
      [11, 18],
      [12, 22],
      [1, 15],
      [2, 19],
      [3, 19],
      [4, 19],
      [5, 16],
    ])
  })

  test('with a six-day week Saturdays are taught, and the rest of 9 May, itself a Saturday, is not moved', () => {
    const six = proposedYear(2025, 6).dates
    expect(isStudyDay(six, localDate('2025-09-06'))).toBe(true)
    expect(isStudyDay(six, localDate('2026-05-09'))).toBe(false)
    expect(isStudyDay(six, localDate('2026-05-11'))).toBe(true)
    expect(fortnightsOf(2025, six).at(0)?.studyDayCount).toBe(12)
  })
})

describe('a year that nobody has published yet', () => {
  test('2026/27 is an assumption and says so', () => {
    const { assumed, dates } = proposedYear(2026, 5)
    expect(assumed).toBe(true)
    expect(dates.terms).toEqual([
      { startsOn: '2026-09-01', endsOn: '2026-10-23' },
      { startsOn: '2026-11-02', endsOn: '2026-12-30' },
      { startsOn: '2027-01-11', endsOn: '2027-03-26' },
      { startsOn: '2027-04-05', endsOn: '2027-05-26' },
    ])
    expect(dates.daysOff.map(({ on }) => on)).toEqual([
      '2026-11-04',
      '2027-02-23',
      '2027-03-08',
      '2027-05-01',
      '2027-05-03',
      '2027-05-09',
      '2027-05-10',
    ])
  })

  test('for every year of the century the assumption fits together and holidays last a week at least', () => {
    for (let firstYear = 2000; firstYear < 2100; firstYear += 1) {
      const { dates } = proposedYear(firstYear, 5)
      expect(dateProblems(firstYear, dates), String(firstYear)).toEqual({})
      expect(fortnightsOf(firstYear, dates), String(firstYear)).toHaveLength(19)
    }
  })
})
