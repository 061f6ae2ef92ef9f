import type { Id } from '#base/id.ts'
import type { PersonId } from '#school/access/actor.ts'
import type { Deed } from '#school/access/deed.ts'
import type { CommunityYearId } from '#school/communities/community.ts'

export type MeetingId = Id<'Meeting'>
export type SeriesId = Id<'MeetingSeries'>

/** What a meeting is mainly about; it begins with that agenda. */
export const meetingTemplates = [
  'start_online',
  'agreement',
  'results',
  'theory',
  'case_discussion',
  'lesson_discussion',
  'year_result',
  'free',
] as const
export type MeetingTemplate = (typeof meetingTemplates)[number]

export const purposeLengthMaximum = 500
export const meetingMinutes = { least: 10, most: 240, usual: 60 } as const

export interface Meeting {
  id: MeetingId
  yearId: CommunityYearId
  seriesId: SeriesId | null
  /** Counts the meetings of the community’s year in the order they were set. */
  number: number
  template: MeetingTemplate
  purpose: string
  startsAt: Date
  lengthMinutes: number
  place: string | null
  link: string | null
  facilitatorId: PersonId | null
  secretaryId: PersonId | null
  revision: number
  changedAt: Date
  set: Deed
  cancelled: (Deed & { words: string | null }) | null
  opened: Deed | null
  ended: Deed | null
}

/** Set, running, held, or called off. */
export type MeetingState = 'set' | 'running' | 'held' | 'cancelled'

export function stateOfMeeting({
  cancelled,
  opened,
  ended,
}: Pick<Meeting, 'cancelled' | 'opened' | 'ended'>): MeetingState {
  if (cancelled !== null) return 'cancelled'
  if (ended !== null) return 'held'
  return opened === null ? 'set' : 'running'
}

export function endsAt({ startsAt, lengthMinutes }: Pick<Meeting, 'startsAt' | 'lengthMinutes'>): Date {
  return new Date(startsAt.getTime() + lengthMinutes * 60_000)
}

/** A meeting is written down as held from the moment it was set for, not before. */
export function whyCannotHold(
  meeting: Meeting,
  now: Date,
): 'already_held' | 'cancelled' | 'not_reached_yet' | null {
  const state = stateOfMeeting(meeting)
  if (state === 'held') return 'already_held'
  if (state === 'cancelled') return 'cancelled'
  return state === 'set' && now < meeting.startsAt ? 'not_reached_yet' : null
}

/** What has begun is neither moved nor called off. */
export function whyCannotMove(meeting: Meeting): 'already_running' | 'already_held' | 'cancelled' | null {
  const state = stateOfMeeting(meeting)
  if (state === 'running') return 'already_running'
  if (state === 'held') return 'already_held'
  return state === 'cancelled' ? 'cancelled' : null
}
