import { foundOrRefused, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, PersonId } from '#school/access/actor.ts'
import { recordAccess } from '#school/access/server/public.ts'
import { fullName } from '../name.ts'
import { mayKeepStaff, maySeeContacts, whyMayNotConfirmName, whyMayNotSeePerson } from '../policy.ts'
import { schoolYearOn } from '../school-year.ts'
import { confirmedForms } from './name-form-store.ts'
import { listed } from './staff-list.ts'
import { staffMemberById } from './store.ts'

/** Opens a person's page. Opening the contacts of somebody else is written down; what an action shows afterwards is not. */
export async function openPerson(tx: Transaction, actor: Actor, id: PersonId, moment: Moment) {
  const person = await personVisibleTo(tx, actor, id, moment)
  if (person.contacts !== null && actor.personId !== id)
    await recordAccess(tx, actor, { action: 'contacts_opened', object: `person/${id}` }, moment.now)
  return person
}

/** One person as the actor may see them. */
export async function personVisibleTo(tx: Transaction, actor: Actor, id: PersonId, moment: Moment) {
  refuseIf(whyMayNotSeePerson(actor, id))
  const schoolYear = schoolYearOn(moment.today)
  const member = foundOrRefused(await staffMemberById(tx, id, schoolYear))
  const confirmed = await confirmedForms(tx, id, fullName(member.name))
  return {
    ...listed(member, moment),
    gender: member.gender,
    experienceSince: member.experienceSince,
    schoolYear,
    contacts: maySeeContacts(actor, id)
      ? { login: member.login, email: member.email, phone: member.phone }
      : null,
    nameIsConfirmed: confirmed !== null,
    mayKeep: mayKeepStaff(actor),
    mayConfirmName: whyMayNotConfirmName(actor, id) === null,
  }
}
