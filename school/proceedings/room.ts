import type { Id } from '#base/id.ts'
import type { PersonId } from '#school/access/actor.ts'
import type { Deed } from '#school/access/deed.ts'
import type { CommunityYearId } from '#school/communities/community.ts'
import type { MeetingId } from '#school/meetings/meeting.ts'

export type ParticipantId = Id<'Participant'>

/** Where a meeting runs. Its code lets people in until it is closed. */
export interface Room {
  meetingId: MeetingId
  yearId: CommunityYearId
  code: string
  opened: Deed
  closed: Deed | null
  /** Who leads at the moment. Anybody inside may take the chair, and everybody sees who has it. */
  chairId: PersonId
  /** Who speaks, for the balance of voices. */
  speaking: { participantId: ParticipantId; since: Date } | null
}

export const codeDigits = 6

/** A code as people read it aloud and type it: digits, however they are spaced. */
export function codeFrom(typed: string): string | null {
  const digits = typed.replace(/[\s-]/g, '')
  return new RegExp(`^\\d{${codeDigits}}$`).test(digits) ? digits : null
}

/** `random` gives whole numbers from 0 up to the bound. Leading noughts are as good as other digits. */
export function newCode(random: (bound: number) => number): string {
  return String(random(10 ** codeDigits)).padStart(codeDigits, '0')
}

/** Ending too early happens; taking it back later would be another meeting. */
export const reopeningMinutes = 10

export function whyCannotReopen(
  { closed }: Pick<Room, 'closed'>,
  now: Date,
): 'room_open' | 'closed_long_ago' | null {
  if (closed === null) return 'room_open'
  return now.getTime() - closed.at.getTime() > reopeningMinutes * 60_000 ? 'closed_long_ago' : null
}

/** A pass shows the meeting while it may still go on, and nothing later. */
export function isPassValid({ closed }: Pick<Room, 'closed'>, now: Date): boolean {
  return closed === null || now.getTime() - closed.at.getTime() <= reopeningMinutes * 60_000
}
