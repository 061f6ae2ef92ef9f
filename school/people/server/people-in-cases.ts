import type { Transaction } from '#platform/db/database.ts'
import type { Moment, PersonId } from '#school/access/actor.ts'
import { proposedForms } from '../declension.ts'
import { fullName } from '../name.ts'
import type { NamedPerson } from '../named-person.ts'
import type { NameForms } from '../oblique-case.ts'
import { positionForms } from '../position-declension.ts'
import { schoolYearOn } from '../school-year.ts'
import { genderKnownOf, type StaffMember } from '../staff.ts'
import { confirmationKey, confirmedFormsOf } from './name-form-store.ts'
import { staffIn } from './store.ts'

/** These people as papers name them; whoever does not belong to the school is missing. For papers only: no page shows it. */
export async function peopleInCases(
  tx: Transaction,
  ids: readonly PersonId[],
  moment: Moment,
): Promise<Map<PersonId, NamedPerson>> {
  const confirmed = await confirmedFormsOf(tx, ids)
  const staff = await staffIn(tx, schoolYearOn(moment.today))
  const wanted = staff.filter(({ id }) => ids.includes(id))
  return new Map(wanted.map((member) => [member.id, namedPerson(member, confirmed)]))
}

function namedPerson(member: StaffMember, confirmed: ReadonlyMap<string, NameForms>): NamedPerson {
  const gender = genderKnownOf(member)
  const proposed = gender === null ? null : proposedForms(member.name, gender)
  return {
    id: member.id,
    name: member.name,
    gender,
    forms: confirmed.get(confirmationKey(member.id, fullName(member.name))) ?? proposed,
    position: member.positionWording,
    positionForms: positionForms(member.positionWording),
    subjects: member.subjects,
  }
}
