import { type Actor, holds, type PersonId } from '#school/access/actor.ts'

/** Guests hold no role and see no boards. */
export function whyMayNotSeeBoards(actor: Pick<Actor, 'roles'>): 'NOT_FOUND' | null {
  return actor.roles.length > 0 ? null : 'NOT_FOUND'
}

/** All who teach and who lead propose and vote alike; who only keeps the machine running does not. */
export function whyMayNotTakePart(actor: Actor): 'NOT_FOUND' | null {
  return holds(actor, 'teacher', 'deputy_head', 'director') ? null : 'NOT_FOUND'
}

/** Who opened the board keeps it, or a deputy head. */
export function whyMayNotKeepBoard(
  actor: Actor,
  board: { openedBy: PersonId },
): 'NOT_FOUND' | 'keeper_only' | null {
  if (whyMayNotTakePart(actor) !== null) return 'NOT_FOUND'
  return board.openedBy === actor.personId || holds(actor, 'deputy_head') ? null : 'keeper_only'
}

export function whyMayNotChangeTopic(
  actor: Actor,
  topic: { proposed: { by: PersonId } },
): 'NOT_FOUND' | 'proposer_only' | null {
  if (whyMayNotTakePart(actor) !== null) return 'NOT_FOUND'
  return topic.proposed.by === actor.personId ? null : 'proposer_only'
}

/** A challenge belongs to who wrote it down, and to the deputy head. */
export function whyMayNotKeepChallenge(
  actor: Actor,
  challenge: { addedBy: PersonId },
): 'NOT_FOUND' | 'author_only' | null {
  if (whyMayNotTakePart(actor) !== null) return 'NOT_FOUND'
  return challenge.addedBy === actor.personId || holds(actor, 'deputy_head') ? null : 'author_only'
}

/** How the seven areas are called is one for all of the school. */
export function whyMayNotNameAreas(actor: Actor): 'NOT_FOUND' | 'deputy_head_only' | null {
  if (whyMayNotTakePart(actor) !== null) return 'NOT_FOUND'
  return holds(actor, 'deputy_head') ? null : 'deputy_head_only'
}
