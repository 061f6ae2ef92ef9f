import type { LocalDate } from '#base/local-date.ts'
import { foundOrRefused, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, PersonId } from '#school/access/actor.ts'
import { memberById, recordAccess, updateMember } from '#school/access/server/public.ts'
import { whyCannotRecordDeparture, whyMayNotKeepStaff } from '../policy.ts'
import { announceStaff } from './announce.ts'
import { withdrawDepartures, writeDeparture } from './store.ts'

/** Somebody leaves, or a guest's time ends: from the day after, the account opens nothing. What they wrote stays. */
export async function recordDeparture(
  tx: Transaction,
  actor: Actor,
  request: { personId: PersonId; leftOn: LocalDate },
  moment: Moment,
): Promise<void> {
  refuseIf(whyMayNotKeepStaff(actor))
  foundOrRefused(await memberById(tx, request.personId))
  refuseIf(whyCannotRecordDeparture(actor, request.personId))
  await recordDepartureUnchecked(tx, actor, request.personId, request.leftOn, moment)
  await announceStaff(tx, actor, moment)
}

export async function withdrawDeparture(
  tx: Transaction,
  actor: Actor,
  request: { personId: PersonId },
  moment: Moment,
): Promise<void> {
  refuseIf(whyMayNotKeepStaff(actor))
  foundOrRefused(await memberById(tx, request.personId))
  await withdrawDepartures(tx, request.personId, actor.personId, moment.now)
  await updateMember(tx, request.personId, { endsOn: null })
  const entry = { action: 'departure_withdrawn', object: `person/${request.personId}` }
  await recordAccess(tx, actor, entry, moment.now)
  await announceStaff(tx, actor, moment)
}

export async function recordDepartureUnchecked(
  tx: Transaction,
  actor: Actor,
  person: PersonId,
  leftOn: LocalDate,
  moment: Pick<Moment, 'now'>,
): Promise<void> {
  await writeDeparture(tx, actor.schoolId, { person, leftOn, by: actor.personId }, moment.now)
  await updateMember(tx, person, { endsOn: leftOn })
  await recordAccess(tx, actor, { action: 'departure_recorded', object: `person/${person}` }, moment.now)
}
