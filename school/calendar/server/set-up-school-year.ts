import { newId } from '#base/id.ts'
import { refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { proposedYear } from '../known-years.ts'
import { whyMayNotKeepCalendar } from '../policy.ts'
import type { SchoolYear } from '../school-year.ts'
import type { StudyWeek } from '../year-dates.ts'
import { announceYear } from './announce.ts'
import { insertSchoolYear } from './store.ts'

/** Begins a year in one step, with published dates or, for a year nobody has published, an assumption marked as such. */
export async function setUpSchoolYear(
  tx: Transaction,
  actor: Actor,
  request: { firstYear: number; studyWeek: StudyWeek },
  moment: Moment,
): Promise<SchoolYear> {
  refuseIf(whyMayNotKeepCalendar(actor))

  const { firstYear, dates, assumed } = proposedYear(request.firstYear, request.studyWeek)
  const year: SchoolYear = { id: newId(), firstYear, dates, assumed, revision: 1 }
  const isNew = await insertSchoolYear(tx, actor.schoolId, year, actor.personId, moment.now)
  if (!isNew) refuse('year_exists')
  await announceYear(tx, actor, year.id, moment)
  return year
}
