import { foundOrRefused, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { whyMayNotKeepCalendar } from '../policy.ts'
import type { SchoolYear, SchoolYearId } from '../school-year.ts'
import { announceYear } from './announce.ts'
import { schoolYearById, setChecked } from './store.ts'

/** Somebody compared the dates with the school's own order; they are no assumption any more. */
export async function checkDates(
  tx: Transaction,
  actor: Actor,
  request: { yearId: SchoolYearId },
  moment: Moment,
): Promise<SchoolYear> {
  const year = await yearKeptBy(tx, actor, request.yearId)
  if (!year.assumed) return year
  await setChecked(tx, year.id, { by: actor.personId, at: moment.now })
  await announceYear(tx, actor, year.id, moment)
  return { ...year, assumed: false }
}

export async function uncheckDates(
  tx: Transaction,
  actor: Actor,
  request: { yearId: SchoolYearId },
  moment: Moment,
): Promise<SchoolYear> {
  const year = await yearKeptBy(tx, actor, request.yearId)
  await setChecked(tx, year.id, null)
  await announceYear(tx, actor, year.id, moment)
  return { ...year, assumed: true }
}

async function yearKeptBy(tx: Transaction, actor: Actor, id: SchoolYearId): Promise<SchoolYear> {
  refuseIf(whyMayNotKeepCalendar(actor))
  return foundOrRefused(await schoolYearById(tx, id))
}
