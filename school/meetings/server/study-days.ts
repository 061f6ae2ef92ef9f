import { type LocalDate, yearOf } from '#base/local-date.ts'
import type { Transaction } from '#platform/db/database.ts'
import { firstYearOn, yearStartsOn } from '#school/calendar/school-year.ts'
import { currentSchoolYear } from '#school/calendar/server/public.ts'
import type { YearDates } from '#school/calendar/year-dates.ts'
import { type StudyDay, studyDayOf } from '../study-day.ts'

/** Answers for any day of the span what the school does on it. */
export async function studyDaysIn(
  tx: Transaction,
  { fromOn, untilOn }: { fromOn: LocalDate; untilOn: LocalDate },
): Promise<(day: LocalDate) => StudyDay> {
  const years = new Map<number, YearDates | null>()
  for (let year = firstYearOn(fromOn); year <= yearOf(untilOn); year += 1)
    years.set(year, await datesOf(tx, year))
  return (day) => studyDayOf(years.get(firstYearOn(day)) ?? null, day)
}

export async function datesOf(tx: Transaction, firstYear: number): Promise<YearDates | null> {
  return (await currentSchoolYear(tx, yearStartsOn(firstYear)))?.dates ?? null
}
