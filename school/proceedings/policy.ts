import type { PersonId } from '#school/access/actor.ts'
import type { Participant } from './presence.ts'
import type { Room } from './room.ts'

/** How somebody is in the room. */
export interface Standing {
  /** By a session of their own, or by the pass they got at the door. */
  by: 'session' | 'pass'
  personId: PersonId | null
  /** A member of the community, or who started it. */
  isInside: boolean
}

export type LeadRefusal = 'NOT_FOUND' | 'sign_in_to_lead' | 'community_closed'

/** Whoever leads decides for the community and writes its agenda, so a name picked at the door is not enough. */
export function whyMayNotLead({ by, isInside }: Standing): LeadRefusal | null {
  if (!isInside) return 'NOT_FOUND'
  return by === 'pass' ? 'sign_in_to_lead' : null
}

/** Decisions are the community’s; its guests talk, write cards and vote. */
export function whyMayNotDecide({ isInside }: Pick<Standing, 'isInside'>): 'members_only' | null {
  return isInside ? null : 'members_only'
}

/** Everything that happens in the room happens while it is open. */
export function whyClosed({ closed }: Pick<Room, 'closed'>): 'room_closed' | null {
  return closed === null ? null : 'room_closed'
}

/** Who stands in the room now. Somebody taken out enters anew. */
export function whyNotIn(participant: Pick<Participant, 'removedAt'> | null): 'enter_first' | null {
  return participant === null || participant.removedAt !== null ? 'enter_first' : null
}
