import { type Actor, holds, type PersonId } from '#school/access/actor.ts'

/** The staff list is for those who work in the school; an invited guest is no part of it. */
export function whyMayNotSeeStaff(actor: Actor): 'NOT_FOUND' | null {
  return actor.roles.length > 0 ? null : 'NOT_FOUND'
}

/** Everybody may see the own page, also a guest. */
export function whyMayNotSeePerson(actor: Actor, person: PersonId): 'NOT_FOUND' | null {
  return actor.personId === person ? null : whyMayNotSeeStaff(actor)
}

/** The staff list is kept by the deputy head and the technician. */
export function whyMayNotKeepStaff(actor: Actor): 'NOT_FOUND' | null {
  return holds(actor, 'deputy_head', 'technician') ? null : 'NOT_FOUND'
}

export function mayKeepStaff(actor: Actor): boolean {
  return whyMayNotKeepStaff(actor) === null
}

/** Telephone and mail are for those who keep the list and for the person. */
export function maySeeContacts(actor: Actor, person: PersonId): boolean {
  return mayKeepStaff(actor) || actor.personId === person
}

/** A person knows best how the own name declines. */
export function whyMayNotConfirmName(actor: Actor, person: PersonId): 'NOT_FOUND' | null {
  return mayKeepStaff(actor) || actor.personId === person ? null : 'NOT_FOUND'
}

/** Ending one's own time would lock the door from inside. */
export function whyCannotRecordDeparture(actor: Actor, person: PersonId): 'own_departure' | null {
  return actor.personId === person ? 'own_departure' : null
}
