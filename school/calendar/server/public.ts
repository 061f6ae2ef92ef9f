import type { LocalDate } from '#base/local-date.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Cohort } from '../cohort.ts'
import { firstYearOn, type SchoolYear } from '../school-year.ts'
import { cohorts, schoolYearOf } from './store.ts'

export { calendarFile, type FileEntry } from './calendar-file.ts'
export { feedBySecret, feedsOf, makeFeed, restoreFeed, withdrawFeed } from './keep-feeds.ts'

/** Every class of the school, closed and graduated ones too, from the youngest: results of past years refer to them. */
export async function cohortsOf(tx: Transaction): Promise<Cohort[]> {
  return cohorts(tx)
}

/** The school year people mean on this day; `null` when the school has not set it up. */
export async function currentSchoolYear(tx: Transaction, today: LocalDate): Promise<SchoolYear | null> {
  return schoolYearOf(tx, firstYearOn(today))
}
