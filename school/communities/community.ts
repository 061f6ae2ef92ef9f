import type { Id } from '#base/id.ts'
import type { PersonId } from '#school/access/actor.ts'
import type { ChosenTopic } from '#school/topics/topic.ts'
import { type FirstMeeting, type StoredMeeting, shownMeeting } from './first-meeting.ts'
import type { Place } from './policy.ts'
import type { EnteredState } from './state.ts'

export type CommunityId = Id<'Community'>
export type CommunityYearId = Id<'CommunityYear'>
export type MembershipId = Id<'Membership'>

/** Who may see name, topic and members: the school, or everybody. */
export const cardViews = ['school', 'open'] as const
export type CardView = (typeof cardViews)[number]

export const nameLengthMaximum = 200
export const mottoLengthMaximum = 300

/** A community with its current year, before anybody’s part in it is known. */
export interface CommunityYear {
  id: CommunityId
  yearId: CommunityYearId
  name: string
  motto: string | null
  card: CardView
  schoolYear: number
  topic: ChosenTopic
  startedBy: PersonId
  startedAt: Date
}

export interface Membership {
  id: MembershipId
  person: PersonId
  joinedAt: Date
}

export interface Entered {
  state: EnteredState
  words: string | null
  by: PersonId
  at: Date
}

/** A community as somebody sees it: what the card shows, and how that person stands to it. */
export interface Community extends CommunityYear {
  /** Present ones, in the order of joining. */
  members: Membership[]
  entered: Entered[]
  /** Agreed by the members, and one of them still. */
  leader: { person: PersonId; agreedAt: Date } | null
  announcedAt: Date | null
  firstMeeting: StoredMeeting | null
  place: Place
}

export function memberIds({ members }: Pick<Community, 'members'>): PersonId[] {
  return members.map(({ person }) => person)
}

/** Who sees the drafts: members, and whoever has started it. */
export function insidersOf(community: Pick<Community, 'members' | 'startedBy'>): PersonId[] {
  return [...new Set([...memberIds(community), community.startedBy])]
}

export function firstMeetingOf(
  { firstMeeting }: Pick<Community, 'firstMeeting'>,
  timeZone: string,
): FirstMeeting | null {
  return firstMeeting === null ? null : shownMeeting(firstMeeting, timeZone)
}
