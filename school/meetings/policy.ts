import { type Actor, holds } from '#school/access/actor.ts'
import { type Meeting, stateOfMeeting } from './meeting.ts'

/** What the reader is to a meeting; null when it is as good as absent. */
export type MeetingView = 'inside' | 'guest' | 'administration'

/** The administration plans rooms and time with it; what is talked about is the community’s. */
export function viewOfMeeting(
  actor: Actor,
  { isInside, isGuest }: { isInside: boolean; isGuest: boolean },
): MeetingView | null {
  if (isInside) return 'inside'
  if (isGuest) return 'guest'
  return holds(actor, 'director', 'deputy_head') ? 'administration' : null
}

/** Only those inside set, move, invite and write the agenda. A closed year is history. */
export function whyMayNotKeepMeetings(facts: {
  isInside: boolean
  state: string
}): 'NOT_FOUND' | 'community_closed' | null {
  if (!facts.isInside) return 'NOT_FOUND'
  return facts.state === 'closed' ? 'community_closed' : null
}

/** The agenda is written until the meeting has ended. */
export function whyCannotChangeAgenda(meeting: Meeting): 'already_held' | 'cancelled' | null {
  const state = stateOfMeeting(meeting)
  if (state === 'held') return 'already_held'
  return state === 'cancelled' ? 'cancelled' : null
}
