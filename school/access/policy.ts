import { type Actor, holds, type PersonId, type SchoolRole } from './actor.ts'

/** Accounts are the technician's work; a deputy head invites the staff she has added. */
export function whyMayNotInvite(actor: Actor): 'NOT_FOUND' | null {
  return holds(actor, 'technician', 'deputy_head') ? null : 'NOT_FOUND'
}

export function whyMayNotSeeAccounts(actor: Actor): 'NOT_FOUND' | null {
  return holds(actor, 'technician', 'deputy_head') ? null : 'NOT_FOUND'
}

export function whyMayNotKeepAccounts(actor: Actor): 'NOT_FOUND' | null {
  return holds(actor, 'technician') ? null : 'NOT_FOUND'
}

/** Nobody takes the last technician's role away, or the school could no longer let anybody in. */
export function whyCannotRevoke(role: SchoolRole, holdersLeft: number): 'last_technician' | null {
  return role === 'technician' && holdersLeft === 0 ? 'last_technician' : null
}

/** Ending one's own access would lock the door from inside. */
export function whyCannotEnd(actor: Actor, person: PersonId): 'own_account' | null {
  return actor.personId === person ? 'own_account' : null
}

/** The log is the director's: it shows what others opened, and nobody's private pages (they are never written into it). */
export function whyMayNotReadLog(actor: Actor): 'NOT_FOUND' | null {
  return holds(actor, 'director') ? null : 'NOT_FOUND'
}
