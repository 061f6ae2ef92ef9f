import { yearEndsOn, yearStartsOn } from './school-year.ts'
import { covers, overlap, type Span, type YearDates } from './year-dates.ts'

export const dateProblemCodes = [
  'no_terms',
  'out_of_year',
  'ends_before_start',
  'out_of_order',
  'overlaps',
  'crosses_term',
  'repeated',
] as const
export type DateProblem = (typeof dateProblemCodes)[number]

/** What is wrong, by the path of the field: `terms.1.startsOn` → `overlaps`. Empty when the dates fit together. */
export type DateProblems = Record<string, DateProblem>

/** A later complaint about a field does not hide the first, which is the more basic one. */
export function dateProblems(firstYear: number, dates: YearDates): DateProblems {
  const found = [
    ...(dates.terms.length === 0 ? [problem('terms', 'no_terms')] : []),
    ...spanProblems(firstYear, 'terms', dates.terms),
    ...termOrderProblems(dates.terms),
    ...spanProblems(firstYear, 'holidays', dates.holidays),
    ...holidayProblems(dates),
    ...dayOffProblems(firstYear, dates),
  ]
  return Object.fromEntries(found.reverse())
}

type Found = readonly [path: string, problem: DateProblem]

function spanProblems(firstYear: number, list: string, spans: readonly Span[]): Found[] {
  const year: Span = { startsOn: yearStartsOn(firstYear), endsOn: yearEndsOn(firstYear) }
  return spans.flatMap((span, index) => [
    ...(covers(year, span.startsOn) ? [] : [problem(`${list}.${index}.startsOn`, 'out_of_year')]),
    ...(covers(year, span.endsOn) ? [] : [problem(`${list}.${index}.endsOn`, 'out_of_year')]),
    ...(span.endsOn < span.startsOn ? [problem(`${list}.${index}.endsOn`, 'ends_before_start')] : []),
  ])
}

function termOrderProblems(terms: readonly Span[]): Found[] {
  return terms.flatMap((term, index) => {
    const before = terms[index - 1]
    if (before === undefined || term.startsOn > before.endsOn) return []
    return [problem(`terms.${index}.startsOn`, term.startsOn < before.startsOn ? 'out_of_order' : 'overlaps')]
  })
}

/** Holidays lie between terms or, where a school teaches in modules, wholly inside one. */
function holidayProblems({ terms, holidays }: YearDates): Found[] {
  return holidays.flatMap((holiday, index) => {
    const path = `holidays.${index}`
    if (holidays.slice(0, index).some((other) => overlap(other, holiday))) {
      return [problem(`${path}.startsOn`, 'overlaps')]
    }
    const crossed = terms.find((term) => overlap(term, holiday) && !isInside(holiday, term))
    if (crossed === undefined) return []
    return [problem(`${path}.${covers(crossed, holiday.endsOn) ? 'endsOn' : 'startsOn'}`, 'crosses_term')]
  })
}

function dayOffProblems(firstYear: number, { daysOff }: YearDates): Found[] {
  const year: Span = { startsOn: yearStartsOn(firstYear), endsOn: yearEndsOn(firstYear) }
  return daysOff.flatMap(({ on }, index) => {
    const path = `daysOff.${index}.on`
    if (!covers(year, on)) return [problem(path, 'out_of_year')]
    return daysOff.slice(0, index).some((other) => other.on === on) ? [problem(path, 'repeated')] : []
  })
}

function isInside(inner: Span, outer: Span): boolean {
  return covers(outer, inner.startsOn) && covers(outer, inner.endsOn)
}

function problem(path: string, code: DateProblem): Found {
  return [path, code]
}
