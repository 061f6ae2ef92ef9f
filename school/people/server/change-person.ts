import { foundOrRefused, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, PersonId } from '#school/access/actor.ts'
import { memberById, updateMember } from '#school/access/server/public.ts'
import { whyMayNotKeepStaff } from '../policy.ts'
import type { StaffRecord } from '../staff.ts'
import type { Teaching } from '../teaching.ts'
import { announceStaff } from './announce.ts'
import { ensureFacts, writeFacts, writeTeachings } from './store.ts'

/** Changes what the staff list says about a person. */
export async function changePerson(
  tx: Transaction,
  actor: Actor,
  request: { personId: PersonId; record: Omit<StaffRecord, 'teachings'> },
  moment: Moment,
): Promise<void> {
  refuseIf(whyMayNotKeepStaff(actor))
  foundOrRefused(await memberById(tx, request.personId))
  await writeRecordUnchecked(tx, actor, request.personId, request.record, moment)
  await announceStaff(tx, actor, moment)
}

/** Replaces what somebody teaches in one school year. */
export async function replaceTeachings(
  tx: Transaction,
  actor: Actor,
  request: { personId: PersonId; schoolYear: number; teachings: readonly Teaching[] },
  moment: Moment,
): Promise<void> {
  refuseIf(whyMayNotKeepStaff(actor))
  const member = foundOrRefused(await memberById(tx, request.personId))
  // A founder of the school may teach although nobody has written a line of the staff list about them yet.
  await ensureFacts(tx, actor.schoolId, member.id, { by: actor.personId, at: moment.now })
  await writeTeachings(tx, actor.schoolId, request.personId, request.schoolYear, request.teachings)
  await announceStaff(tx, actor, moment)
}

/** Writes the name and address where they stand, in access, and everything else here. */
export async function writeRecordUnchecked(
  tx: Transaction,
  actor: Pick<Actor, 'schoolId' | 'personId'>,
  id: PersonId,
  record: Omit<StaffRecord, 'teachings'>,
  moment: Pick<Moment, 'now'>,
): Promise<void> {
  await updateMember(tx, id, { ...record.name, email: record.email })
  await writeFacts(tx, actor.schoolId, id, record, { by: actor.personId, at: moment.now })
}
