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

/** One person as the actor may see them. Opening the contacts of somebody else is written down. */
export async function personVisibleTo(tx: Transaction, actor: Actor, id: PersonId, moment: Moment) {
  refuseIf(whyMayNotSeePerson(actor, id))
  const schoolYear = schoolYearOn(moment.today)
  const member = foundOrRefused(await staffMemberById(tx, id, schoolYear))
  const seesContacts = maySeeContacts(actor, id)
  if (seesContacts && actor.personId !== id)
    await recordAccess(tx, actor, { action: 'contacts_opened', object: `person/${id}` }, moment.now)
  const confirmed = await confirmedForms(tx, id, fullName(member.name))
  return {
    ...listed(member, moment),
    gender: member.gender,
    experienceSince: member.experienceSince,
    schoolYear,
    contacts: seesContacts ? { login: member.login, email: member.email, phone: member.phone } : null,
    nameIsConfirmed: confirmed !== null,
    mayKeep: mayKeepStaff(actor),
    mayConfirmName: whyMayNotConfirmName(actor, id) === null,
  }
}
