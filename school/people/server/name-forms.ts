import { foundOrRefused, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, PersonId } from '#school/access/actor.ts'
import { memberById, type PersonName } from '#school/access/server/public.ts'
import { proposedForms } from '../declension.ts'
import type { Gender } from '../gender.ts'
import { fullName } from '../name.ts'
import type { NameForms } from '../oblique-case.ts'
import { whyMayNotConfirmName, whyMayNotKeepStaff } from '../policy.ts'
import { positionForms } from '../position-declension.ts'
import { schoolYearOn } from '../school-year.ts'
import { genderKnownOf } from '../staff.ts'
import { announceStaff } from './announce.ts'
import { confirmationKey, confirmedForms, confirmedNames, insertNameForms } from './name-form-store.ts'
import { hasLeft } from './staff-list.ts'
import { staffIn, staffMemberById, writeGender } from './store.ts'

/** What documents will write: the confirmed forms, else what the rules propose, else nothing until the gender is known. */
export async function nameFormsVisibleTo(tx: Transaction, actor: Actor, id: PersonId, moment: Moment) {
  refuseIf(whyMayNotConfirmName(actor, id))
  const member = foundOrRefused(await staffMemberById(tx, id, schoolYearOn(moment.today)))
  const confirmed = await confirmedForms(tx, id, fullName(member.name))
  const gender = genderKnownOf(member)
  const confirmedBy = confirmed === null ? null : await memberById(tx, confirmed.by)
  return {
    forms: confirmed?.forms ?? (gender === null ? null : proposedForms(member.name, gender)),
    gender,
    positionForms: positionForms(member.positionWording),
    confirmedAt: confirmed?.at.toISOString() ?? null,
    confirmedBy: confirmedBy === null ? null : nameOf(confirmedBy),
  }
}

/** The forms for a gender that is being asked. Writes nothing. */
export async function proposeNameForms(
  tx: Transaction,
  actor: Actor,
  request: { personId: PersonId; gender: Gender },
  moment: Moment,
) {
  const current = await nameFormsVisibleTo(tx, actor, request.personId, moment)
  const member = foundOrRefused(await memberById(tx, request.personId))
  const forms = proposedForms(nameOf(member), request.gender)
  return { ...current, forms, gender: request.gender, confirmedAt: null, confirmedBy: null }
}

/** Somebody who knows says that the name declines so. Corrections are kept as history. */
export async function keepNameForms(
  tx: Transaction,
  actor: Actor,
  request: { personId: PersonId; gender: Gender; forms: NameForms },
  moment: Moment,
) {
  refuseIf(whyMayNotConfirmName(actor, request.personId))
  const member = foundOrRefused(await memberById(tx, request.personId))
  const written = { by: actor.personId, at: moment.now }
  await writeGender(tx, actor.schoolId, request.personId, request.gender, written)
  const confirmation = {
    person: request.personId,
    fullName: fullName(nameOf(member)),
    forms: request.forms,
    by: actor.personId,
  }
  await insertNameForms(tx, actor.schoolId, confirmation, moment.now)
  await announceStaff(tx, actor, moment)
  return nameFormsVisibleTo(tx, actor, request.personId, moment)
}

/** Names that a document would write by rule alone. */
export async function unconfirmedNames(tx: Transaction, actor: Actor, limit: number, moment: Moment) {
  refuseIf(whyMayNotKeepStaff(actor))
  const confirmed = await confirmedNames(tx)
  const open = (await staffIn(tx, schoolYearOn(moment.today))).filter(
    (member) =>
      !hasLeft(member, moment.today) && !confirmed.has(confirmationKey(member.id, fullName(member.name))),
  )
  const people = open.slice(0, limit).map((member) => {
    const gender = genderKnownOf(member)
    return {
      id: member.id,
      ...member.name,
      gender,
      forms: gender === null ? null : proposedForms(member.name, gender),
    }
  })
  return { people, total: open.length }
}

function nameOf({ familyName, givenName, patronymic }: PersonName): PersonName {
  return { familyName, givenName, patronymic }
}
