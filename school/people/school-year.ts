import { type LocalDate, monthOf, yearOf } from '#base/local-date.ts'

/** Schools distribute classes for the coming September in summer, so from July on «this year» is the coming one. */
const firstMonthOfPreparation = 7

/** The school year a school speaks of on this day, named by the September in which it begins. */
export function schoolYearOn(today: LocalDate): number {
  return monthOf(today) >= firstMonthOfPreparation ? yearOf(today) : yearOf(today) - 1
}

/** Whole school years of work, counted when a new one begins and not in the middle of a year. */
export function experienceYears(since: number, today: LocalDate): number {
  return Math.max(0, schoolYearOn(today) - since)
}
