import type { Id } from '#base/id.ts'
import { type LocalDate, localDateOf, monthOf, yearOf } from '#base/local-date.ts'
import type { YearDates } from './year-dates.ts'

export type SchoolYearId = Id<'SchoolYear'>

/** A school year is known by the year of its September: 2025 is the year 2025/26. */
export interface SchoolYear {
  id: SchoolYearId
  firstYear: number
  dates: YearDates
  /** The dates were worked out from earlier years and nobody has checked them against the school's own order yet. */
  assumed: boolean
  /** Counts the changes of the dates, so that two people do not overwrite each other unseen. */
  revision: number
}

/** «2025/26». */
export function yearLabel(firstYear: number): string {
  return `${firstYear}/${String((firstYear + 1) % 100).padStart(2, '0')}`
}

/**
 * The school year people mean on this day. It turns on the first of August and not of September:
 * in August classes already carry their new number, and the orders of the coming year are prepared.
 */
export function firstYearOn(today: LocalDate): number {
  return monthOf(today) >= 8 ? yearOf(today) : yearOf(today) - 1
}

/** The first of September; fortnights are counted from it even when lessons begin a day or two later. */
export function yearStartsOn(firstYear: number): LocalDate {
  return localDateOf(firstYear, 9, 1)
}

export function yearEndsOn(firstYear: number): LocalDate {
  return localDateOf(firstYear + 1, 8, 31)
}
