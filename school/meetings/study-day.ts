import { isoWeekday, type LocalDate } from '#base/local-date.ts'
import { covers, type YearDates } from '#school/calendar/year-dates.ts'

/** Whether the school teaches on the day; `unknown` while the school year is not set up. */
export type StudyDay = 'study' | 'weekend' | 'holidays' | 'day_off' | 'outside_terms' | 'unknown'

export function studyDayOf(dates: YearDates | null, day: LocalDate): StudyDay {
  if (dates === null) return 'unknown'
  if (dates.holidays.some((holiday) => covers(holiday, day))) return 'holidays'
  if (dates.daysOff.some(({ on }) => on === day)) return 'day_off'
  if (isoWeekday(day) > dates.studyWeek) return 'weekend'
  return dates.terms.some((term) => covers(term, day)) ? 'study' : 'outside_terms'
}

/** What nobody knows stands in nobody’s way. */
export function mayMeetOn(studyDay: StudyDay): boolean {
  return studyDay === 'study' || studyDay === 'unknown'
}
