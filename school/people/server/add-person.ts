import { newId } from '#base/id.ts'
import type { LocalDate } from '#base/local-date.ts'
import { refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, PersonId } from '#school/access/actor.ts'
import { grantRole, insertMember, membersOf } from '#school/access/server/public.ts'
import { normalizedName } from '../name.ts'
import { whyMayNotKeepStaff } from '../policy.ts'
import { schoolYearOn } from '../school-year.ts'
import type { StaffRecord } from '../staff.ts'
import { announceStaff } from './announce.ts'
import { recordDepartureUnchecked } from './keep-departures.ts'
import { writeFacts, writeTeachings } from './store.ts'

/** Takes somebody into the staff list by hand. A namesake is refused once, because it is mostly the same person again. */
export async function addPerson(
  tx: Transaction,
  actor: Actor,
  request: { record: StaffRecord; endsOn: LocalDate | null; isNamesake: boolean },
  moment: Moment,
): Promise<PersonId> {
  refuseIf(whyMayNotKeepStaff(actor))
  const wanted = normalizedName(request.record.name)
  const exists = (await membersOf(tx)).some((member) => normalizedName(member) === wanted)
  if (exists && !request.isNamesake) refuse('person_exists')

  const person = { record: request.record, login: null, schoolYear: schoolYearOn(moment.today) }
  const id = await addPersonUnchecked(tx, actor, person, moment)
  if (request.endsOn !== null) await recordDepartureUnchecked(tx, actor, id, request.endsOn, moment)
  await announceStaff(tx, actor, moment)
  return id
}

/**
 * Writes a new person with what the staff list says. Who works in the school is given the teacher's role, which opens the
 * pages for staff once an invitation is accepted; a guest is given none. Director, deputy head and technician are named on
 * the page of accounts.
 */
export async function addPersonUnchecked(
  tx: Transaction,
  actor: Pick<Actor, 'schoolId' | 'personId'>,
  person: { record: StaffRecord; login: string | null; schoolYear: number },
  moment: Pick<Moment, 'now'>,
): Promise<PersonId> {
  const id = newId<'Person'>()
  const { record, login, schoolYear } = person
  await insertMember(tx, actor.schoolId, { id, ...record.name, email: record.email, login }, moment.now)
  const isGuest = record.positionTypes.length > 0 && record.positionTypes.every((type) => type === 'guest')
  const grant = { schoolId: actor.schoolId, member: id, role: 'teacher', by: actor.personId } as const
  if (!isGuest) await grantRole(tx, grant, moment.now)
  await writeFacts(tx, actor.schoolId, id, record, { by: actor.personId, at: moment.now })
  await writeTeachings(tx, actor.schoolId, id, schoolYear, record.teachings)
  return id
}
