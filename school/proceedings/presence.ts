import type { PersonId } from '#school/access/actor.ts'
import type { MeetingId } from '#school/meetings/meeting.ts'
import type { ParticipantId } from './room.ts'

/** Somebody in the room: a member, an invited person, or a guest who gave a name at the door. */
export interface Participant {
  id: ParticipantId
  meetingId: MeetingId
  personId: PersonId | null
  guestName: string | null
  cameAt: Date
  seenAt: Date
  leftAt: Date | null
  removedAt: Date | null
  turnsCount: number
  spokenSeconds: number
}

export const presences = ['here', 'asleep', 'gone'] as const
export type Presence = (typeof presences)[number]

export const heartbeatSeconds = 20
const asleepAfterSeconds = 50
const goneAfterSeconds = 300
export const guestNameLengthMaximum = 120

/** A phone that sleeps is missed after two beats, and is away after five minutes. It comes back by beating again. */
export function presenceAt({ seenAt, leftAt }: Pick<Participant, 'seenAt' | 'leftAt'>, now: Date): Presence {
  if (leftAt !== null) return 'gone'
  const silence = (now.getTime() - seenAt.getTime()) / 1000
  if (silence <= asleepAfterSeconds) return 'here'
  return silence <= goneAfterSeconds ? 'asleep' : 'gone'
}

/** Whose voices count now: those in the room, with a phone that sleeps or not. */
export function isPresent(
  participant: Pick<Participant, 'seenAt' | 'leftAt' | 'removedAt'>,
  now: Date,
): boolean {
  return participant.removedAt === null && presenceAt(participant, now) !== 'gone'
}
