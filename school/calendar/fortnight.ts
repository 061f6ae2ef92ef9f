import { addDays, type LocalDate } from '#base/local-date.ts'
import { yearStartsOn } from './school-year.ts'
import { lessonsEndOn, studyDayCount } from './study-days.ts'
import { covers, type Span, type YearDates } from './year-dates.ts'

/** A window of fourteen days in which colleagues visit each other's lessons. */
export interface Fortnight extends Span {
  /** Counted from 1 in the year. */
  number: number
  studyDayCount: number
  /** Too few study days to ask anybody for a visit. */
  exempt: boolean
}

const lengthDays = 14

/** A window with fewer study days than a school week is exempt. */
export const leastStudyDays = 5

/** Fourteen days each from the first of September; a rest shorter than that at the year's end is no window. */
export function fortnightsOf(firstYear: number, dates: YearDates): Fortnight[] {
  const end = lessonsEndOn(dates)
  if (end === null) return []
  const fortnights: Fortnight[] = []
  let startsOn = yearStartsOn(firstYear)
  for (let number = 1; lastDayOf(startsOn) <= end; number += 1) {
    const span = { startsOn, endsOn: lastDayOf(startsOn) }
    const count = studyDayCount(dates, span)
    fortnights.push({ ...span, number, studyDayCount: count, exempt: count < leastStudyDays })
    startsOn = addDays(startsOn, lengthDays)
  }
  return fortnights
}

export function fortnightOn(fortnights: readonly Fortnight[], day: LocalDate): Fortnight | null {
  return fortnights.find((fortnight) => covers(fortnight, day)) ?? null
}

function lastDayOf(startsOn: LocalDate): LocalDate {
  return addDays(startsOn, lengthDays - 1)
}
