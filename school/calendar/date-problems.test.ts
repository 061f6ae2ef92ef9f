import { describe, expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { dateProblems } from './date-problems.ts'
import { proposedYear } from './known-years.ts'
import type { Span, YearDates } from './year-dates.ts'

const { dates } = proposedYear(2025, 5)

function problemsWith(changed: Partial<YearDates>) {
  return dateProblems(2025, { ...dates, ...changed })
}

function span(startsOn: string, endsOn: string): Span {
  return { startsOn: localDate(startsOn), endsOn: localDate(endsOn) }
}

describe('terms', () => {
  test('the published dates fit together', () => {
    expect(problemsWith({})).toEqual({})
  })

  test('a year without terms has no lessons', () => {
    expect(problemsWith({ terms: [] })).toEqual({ terms: 'no_terms' })
  })

  test('two terms on one day overlap, at the second one', () => {
    const terms = [span('2025-09-01', '2025-10-24'), span('2025-10-24', '2025-12-30')]
    expect(problemsWith({ terms, holidays: [] })).toEqual({ 'terms.1.startsOn': 'overlaps' })
  })

  test('a term before the one that stands above it is out of order', () => {
    const terms = [span('2025-11-05', '2025-12-30'), span('2025-09-01', '2025-10-24')]
    expect(problemsWith({ terms, holidays: [] })).toEqual({ 'terms.1.startsOn': 'out_of_order' })
  })

  test('a term ends after it begins, and both days lie in the year', () => {
    const terms = [span('2025-09-05', '2025-09-01'), span('2025-11-05', '2026-09-01')]
    expect(problemsWith({ terms, holidays: [] })).toEqual({
      'terms.0.endsOn': 'ends_before_start',
      'terms.1.endsOn': 'out_of_year',
    })
  })
})

describe('holidays', () => {
  function holidaysOn(...spans: Span[]): Partial<YearDates> {
    return { holidays: spans.map((each) => ({ ...each, kind: 'other', title: null })) }
  }

  test('holidays may not begin while a term still runs', () => {
    expect(problemsWith(holidaysOn(span('2025-10-22', '2025-11-02')))).toEqual({
      'holidays.0.startsOn': 'crosses_term',
    })
  })

  test('holidays may not last into the next term', () => {
    expect(problemsWith(holidaysOn(span('2025-10-25', '2025-11-05')))).toEqual({
      'holidays.0.endsOn': 'crosses_term',
    })
  })

  test('holidays inside a term are a pause between modules', () => {
    expect(problemsWith(holidaysOn(span('2026-02-16', '2026-02-22')))).toEqual({})
  })

  test('a day belongs to one holiday', () => {
    const changed = holidaysOn(span('2025-10-25', '2025-11-02'), span('2025-11-02', '2025-11-03'))
    expect(problemsWith(changed)).toEqual({ 'holidays.1.startsOn': 'overlaps' })
  })
})

test('a day off is named once and lies in the year', () => {
  const dayOff = (on: string) => ({ on: localDate(on), kind: 'other', title: 'День района' }) as const
  expect(
    problemsWith({ daysOff: [dayOff('2026-04-20'), dayOff('2026-04-20'), dayOff('2026-09-01')] }),
  ).toEqual({
    'daysOff.1.on': 'repeated',
    'daysOff.2.on': 'out_of_year',
  })
})
