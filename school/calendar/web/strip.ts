import { daysBetween, earliest, type LocalDate, latest, localDateOf } from '#base/local-date.ts'
import { yearStartsOn } from '../school-year.ts'
import { lessonsEndOn } from '../study-days.ts'
import type { Span, YearDates } from '../year-dates.ts'

/** Where something lies on the strip, in columns of one day counted from 1, as CSS grids count. */
export interface Place {
  from: number
  length: number
}

/** The strip runs from 1 September to 31 May, or to the last lesson where that is later. */
export function stripSpan(firstYear: number, dates: YearDates): Span {
  const lastOfMay = localDateOf(firstYear + 1, 5, 31)
  return { startsOn: yearStartsOn(firstYear), endsOn: latest(lastOfMay, lessonsEndOn(dates) ?? lastOfMay) }
}

export function lengthDays({ startsOn, endsOn }: Span): number {
  return daysBetween(startsOn, endsOn) + 1
}

/** The part of the span that lies on the strip; `null` when none does. */
export function placeOn(strip: Span, span: Span): Place | null {
  const startsOn = latest(span.startsOn, strip.startsOn)
  const endsOn = earliest(span.endsOn, strip.endsOn)
  if (endsOn < startsOn) return null
  return { from: daysBetween(strip.startsOn, startsOn) + 1, length: lengthDays({ startsOn, endsOn }) }
}

export function placeOfDay(strip: Span, day: LocalDate): Place | null {
  return placeOn(strip, { startsOn: day, endsOn: day })
}
