import { eachDay, isoWeekday, type LocalDate } from '#base/local-date.ts'
import { covers, type Span, type YearDates } from './year-dates.ts'

/** A day of the study week, in a term, outside holidays and days off. */
export function isStudyDay(dates: YearDates, day: LocalDate): boolean {
  return (
    isoWeekday(day) <= dates.studyWeek &&
    dates.terms.some((term) => covers(term, day)) &&
    !dates.holidays.some((holiday) => covers(holiday, day)) &&
    !dates.daysOff.some((dayOff) => dayOff.on === day)
  )
}

export function studyDayCount(dates: YearDates, { startsOn, endsOn }: Span): number {
  return eachDay(startsOn, endsOn).filter((day) => isStudyDay(dates, day)).length
}

/** The last day of the last term; `null` for a year without terms. */
export function lessonsEndOn(dates: YearDates): LocalDate | null {
  return dates.terms.at(-1)?.endsOn ?? null
}
