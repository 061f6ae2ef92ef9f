import { type LocalDate, monthOf, yearOf } from '#base/local-date.ts'

/** In August classes already carry their new number and the coming year is prepared; the calendar counts the same way. */
const firstMonthOfPreparation = 8

/** The school year a school speaks of on this day, named by the September in which it begins. */
export function schoolYearOn(today: LocalDate): number {
  return monthOf(today) >= firstMonthOfPreparation ? yearOf(today) : yearOf(today) - 1
}

/** Whole school years of work, counted when a new one begins and not in the middle of a year. */
export function experienceYears(since: number, today: LocalDate): number {
  return Math.max(0, schoolYearOn(today) - since)
}
