import { type Actor, holds, type PersonId } from '#school/access/actor.ts'
import type { CommunityState } from './state.ts'

/** How the actor stands to one community. */
export interface Place {
  /** A member, or who has started it. */
  isInside: boolean
  isMember: boolean
  isLeader: boolean
  /** Invited until a day that has not passed. */
  isGuest: boolean
  hasStarted: boolean
  state: CommunityState
}

type Role = Pick<Actor, 'roles'>

/** The card is the school’s: all staff see it, and a guest who was invited. */
export function whyMayNotSee(actor: Role, place: Pick<Place, 'isGuest' | 'isInside'>): 'NOT_FOUND' | null {
  return actor.roles.length > 0 || place.isGuest || place.isInside ? null : 'NOT_FOUND'
}

export function whyMayNotStart(actor: Role): 'NOT_FOUND' | null {
  return actor.roles.some((role) => role === 'teacher' || role === 'deputy_head') ? null : 'NOT_FOUND'
}

/** Whoever works in the school joins; a guest is invited. */
export function whyMayNotJoin(
  actor: Role,
  place: Pick<Place, 'isMember' | 'state'>,
): 'NOT_FOUND' | 'already_member' | 'community_closed' | null {
  if (actor.roles.length === 0) return 'NOT_FOUND'
  if (place.isMember) return 'already_member'
  return whyClosed(place)
}

/** What the community writes is its own: the administration reads what is shared and does not edit it. */
export function whyMayNotEdit(
  place: Pick<Place, 'isInside' | 'state'>,
): 'NOT_FOUND' | 'community_closed' | null {
  return place.isInside ? whyClosed(place) : 'NOT_FOUND'
}

export function whyMayNotReadDrafts(place: Pick<Place, 'isInside'>): 'NOT_FOUND' | null {
  return place.isInside ? null : 'NOT_FOUND'
}

/** Who has asked may be known to the deputy head only. */
export function whyMayNotSettle(actor: Actor, place: Pick<Place, 'isInside'>): 'NOT_FOUND' | null {
  return place.isInside || holds(actor, 'deputy_head') ? null : 'NOT_FOUND'
}

/** Whoever has started without joining cares for the community, but does not speak for its members. */
export function whyMayNotSpeak(
  place: Pick<Place, 'isInside' | 'isMember' | 'state'>,
): 'NOT_FOUND' | 'members_only' | 'community_closed' | null {
  const why = whyMayNotEdit(place)
  return why ?? (place.isMember ? null : 'members_only')
}

export function whyMayNotLeave(
  place: Pick<Place, 'isMember' | 'state'>,
): 'not_a_member' | 'community_closed' | null {
  return place.isMember ? whyClosed(place) : 'not_a_member'
}

export function whyMayNotClose(
  actor: Actor,
  place: Pick<Place, 'isInside' | 'isLeader' | 'state'>,
): 'NOT_FOUND' | 'leader_only' | 'community_closed' | null {
  return whyNotOfLeader(actor, place) ?? whyClosed(place)
}

export function whyMayNotReopen(
  actor: Actor,
  place: Pick<Place, 'isInside' | 'isLeader' | 'state'>,
): 'NOT_FOUND' | 'leader_only' | 'not_closed' | null {
  return whyNotOfLeader(actor, place) ?? (place.state === 'closed' ? null : 'not_closed')
}

/** A start is taken back only while it is nobody else’s. */
export function whyMayNotWithdraw(
  place: Pick<Place, 'isInside' | 'hasStarted' | 'state'>,
  othersCount: number,
): 'NOT_FOUND' | 'starter_only' | 'already_ordered' | 'has_members' | null {
  if (!place.isInside) return 'NOT_FOUND'
  if (!place.hasStarted) return 'starter_only'
  if (place.state !== 'preparing') return 'already_ordered'
  return othersCount > 0 ? 'has_members' : null
}

/** A proposal is taken back by whoever made it, and by the proposed person, who owes nobody a reason. */
export function whyMayNotWithdrawProposal(
  actor: Actor,
  proposal: { person: PersonId; proposedBy: PersonId },
): 'proposer_only' | null {
  return [proposal.person, proposal.proposedBy].includes(actor.personId) ? null : 'proposer_only'
}

export function whyMayNotRetireModel(actor: Actor, model: { savedBy: PersonId }): 'keeper_only' | null {
  return model.savedBy === actor.personId || holds(actor, 'deputy_head') ? null : 'keeper_only'
}

function whyNotOfLeader(
  actor: Actor,
  place: Pick<Place, 'isInside' | 'isLeader'>,
): 'NOT_FOUND' | 'leader_only' | null {
  if (place.isLeader || holds(actor, 'deputy_head')) return null
  return place.isInside ? 'leader_only' : 'NOT_FOUND'
}

/** What is closed is read and not written. */
export function whyClosed(place: Pick<Place, 'state'>): 'community_closed' | null {
  return place.state === 'closed' ? 'community_closed' : null
}
