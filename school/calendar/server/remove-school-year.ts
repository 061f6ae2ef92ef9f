import { foundOrRefused, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { whyMayNotKeepCalendar } from '../policy.ts'
import type { SchoolYearId } from '../school-year.ts'
import { announceYear } from './announce.ts'
import { deleteSchoolYear, schoolYearById } from './store.ts'

/** Takes back a year that was set up by mistake; one that other records refer to stays. */
export async function removeSchoolYear(
  tx: Transaction,
  actor: Actor,
  request: { yearId: SchoolYearId },
  moment: Moment,
): Promise<{ id: SchoolYearId }> {
  refuseIf(whyMayNotKeepCalendar(actor))
  const year = foundOrRefused(await schoolYearById(tx, request.yearId))
  await deleteSchoolYear(tx, year.id)
  await announceYear(tx, actor, year.id, moment)
  return { id: year.id }
}
