import { addMonths, lastOfMonth } from '#base/local-date.ts'
import { yearStartsOn } from './school-year.ts'
import { studyDayCount } from './study-days.ts'
import type { Span, YearDates } from './year-dates.ts'

/** A month in which a community is expected to meet. */
export interface StudyMonth extends Span {
  /** 1–12, as in the calendar. */
  month: number
  studyDayCount: number
}

/** September to May; June is left to the communities. */
export function studyMonthsOf(firstYear: number, dates: YearDates): StudyMonth[] {
  return Array.from({ length: 9 }, (_, index) => {
    const startsOn = addMonths(yearStartsOn(firstYear), index)
    const span = { startsOn, endsOn: lastOfMonth(startsOn) }
    return { ...span, month: ((8 + index) % 12) + 1, studyDayCount: studyDayCount(dates, span) }
  })
}
