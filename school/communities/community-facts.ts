import type { LocalDate } from '#base/local-date.ts'
import type { PersonId } from '#school/access/actor.ts'
import type { ChosenTopic } from '#school/topics/topic.ts'
import type { CommunityId, CommunityYearId } from './community.ts'
import type { FirstMeeting } from './first-meeting.ts'
import type { CommunityState } from './state.ts'

export interface CommunityPerson {
  id: PersonId
  familyName: string
  givenName: string
  patronymic: string | null
}

/** Somebody who joined of their own will, with what the staff list says about them. */
export interface MemberFacts {
  person: CommunityPerson
  joinedAt: string
  /** The same by the calendar of the school. */
  joinedOn: LocalDate
  positionWording: string | null
  subjects: string[]
  isLeader: boolean
}

/** What other capabilities may know of one year of a community. */
export interface CommunityFacts {
  communityId: CommunityId
  yearId: CommunityYearId
  name: string
  schoolYear: number
  state: CommunityState
  startedBy: PersonId
  /** By family name, as a Russian register lists people. */
  members: MemberFacts[]
  /** Agreed by the members, not yet written into an order perhaps. */
  leader: PersonId | null
  /** As the staff had chosen it when the community was started. */
  topic: ChosenTopic
  firstMeeting: FirstMeeting | null
  /** Whether the actor is a member or has started it, and so sees its drafts. */
  isInside: boolean
}
