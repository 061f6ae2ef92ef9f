import { sql } from 'kysely'
import { foundOrRefused, refuse, refuseIf } from '#base/refusal.ts'
import { enterScope, type Transaction } from '#platform/db/database.ts'
import { signalRoom, signalRoomAnd } from '#platform/live/room-feed.ts'
import type { Actor, Moment, PersonId, SchoolId } from '#school/access/actor.ts'
import type { RouteContext } from '#school/access/server/public.ts'
import type { CommunityYearId } from '#school/communities/community.ts'
import type { MeetingId } from '#school/meetings/meeting.ts'
import { meetingById } from '#school/meetings/server/public.ts'
import { type Standing, whyClosed, whyMayNotLead, whyNotIn } from '../policy.ts'
import type { Participant } from '../presence.ts'
import { isPassValid, type ParticipantId, type Room } from '../room.ts'
import { participantOfPass, participantOfPerson } from './participant-store.ts'
import { type Pass, passIn } from './pass.ts'
import { roomOf } from './room-store.ts'

/** Somebody in front of a meeting, and the meeting as far as it is a room. */
export interface InMeeting extends Standing {
  schoolId: SchoolId
  meetingId: MeetingId
  yearId: CommunityYearId
  /** Null until it is opened. */
  room: Room | null
  /** Null until they have entered. */
  participant: Participant | null
  /** Null for who came by a pass. */
  actor: Actor | null
  moment: Moment
}

/** An open room and somebody in it. */
export interface InOpenRoom extends InMeeting {
  room: Room
  participant: Participant
}

/** An open room and somebody who leads it. */
export interface Leading extends InMeeting {
  room: Room
  actor: Actor
}

type Work<Result> = (tx: Transaction, standing: InMeeting) => Promise<Result>

/**
 * Runs the work as whoever asks: by their session if it lets them into this meeting, else by a pass of this meeting. To
 * everybody else the meeting does not exist.
 */
export async function inMeeting<Result>(
  context: RouteContext,
  meetingId: MeetingId,
  work: Work<Result>,
): Promise<Result> {
  const pass = passIn(context.headers)
  const isSignedIn = (await context.memberships()).length > 0
  if (isSignedIn || pass === null) {
    // Without a session this ends as UNAUTHORIZED.
    const done = await context.inSchool(async (tx, actor, moment) => {
      const standing = await standingOfPerson(tx, actor, meetingId, moment)
      return standing === null ? null : { result: await work(tx, standing) }
    })
    if (done !== null) return done.result
  }
  if (pass === null) refuse('NOT_FOUND')
  return context.beforeSignIn(pass.schoolId, async (tx, moment) =>
    work(tx, foundOrRefused(await standingOfPass(tx, pass, meetingId, moment))),
  )
}

async function standingOfPerson(
  tx: Transaction,
  actor: Actor,
  meetingId: MeetingId,
  moment: Moment,
): Promise<InMeeting | null> {
  const room = await roomOf(tx, meetingId)
  const yearId = room?.yearId ?? (await meetingById(tx, meetingId))?.yearId
  if (yearId === undefined) return null
  const { isInside, isGuest } = await relationTo(tx, meetingId, yearId)
  if (!isInside && !isGuest) return null
  const { schoolId, personId } = actor
  const participant = room === null ? null : await participantOfPerson(tx, meetingId, personId)
  return { schoolId, meetingId, yearId, room, participant, actor, moment, by: 'session', personId, isInside }
}

async function standingOfPass(
  tx: Transaction,
  { schoolId, hash }: Pass,
  meetingId: MeetingId,
  moment: Moment,
): Promise<InMeeting | null> {
  const room = await roomOf(tx, meetingId)
  const participant = await participantOfPass(tx, meetingId, hash)
  if (room === null || participant === null || !isPassValid(room, moment.now)) return null
  const { personId } = participant
  // A guest is nobody of the school, so there is nothing to ask about them.
  await enterScope(tx, { schoolId, personId, roles: [], participantId: participant.id })
  const { yearId } = room
  const isInside = personId !== null && (await relationTo(tx, meetingId, yearId)).isInside
  return {
    ...{ schoolId, meetingId, yearId, room, participant, moment, personId, isInside },
    ...{ actor: null, by: 'pass' },
  }
}

async function relationTo(
  tx: Transaction,
  meetingId: MeetingId,
  yearId: CommunityYearId,
): Promise<{ isInside: boolean; isGuest: boolean }> {
  const { rows } = await sql<{ inside: boolean; guest: boolean }>`
    select communities_is_inside(${yearId}) as inside, meetings_is_guest(${meetingId}) as guest`.execute(tx)
  return { isInside: rows[0]?.inside ?? false, isGuest: rows[0]?.guest ?? false }
}

/** Refuses whoever is not in the room, and everybody once it is closed. */
export function inOpenRoom(standing: InMeeting): InOpenRoom {
  const { room, participant } = standing
  const open = foundOrRefused(room)
  refuseIf(whyClosed(open))
  if (participant === null || whyNotIn(participant) !== null) refuse('enter_first')
  return { ...standing, room: open, participant }
}

/** Refuses whoever may not lead, and everybody once it is closed. */
export function leadingIn(standing: InMeeting): Leading {
  const { room } = mayLead(standing)
  refuseIf(whyClosed(room))
  return mayLead(standing)
}

/** The same, whether the room is open or closed. */
export function mayLead(standing: InMeeting): Leading {
  refuseIf(whyMayNotLead(standing))
  return { ...standing, room: foundOrRefused(standing.room), actor: foundOrRefused(standing.actor) }
}

/** Does some reading with the eyes of who leads: a guest without an account may not read the agenda by themselves. */
export async function asChair<Result>(
  tx: Transaction,
  standing: Pick<InMeeting, 'schoolId' | 'personId' | 'participant' | 'actor'> & { room: Room },
  work: () => Promise<Result>,
): Promise<Result> {
  const { schoolId, personId, participant, actor, room } = standing
  await enterScope(tx, chairScope(schoolId, room.chairId))
  const result = await work()
  const own = { schoolId, personId, roles: actor?.roles ?? [] }
  await enterScope(tx, participant === null ? own : { ...own, participantId: participant.id })
  return result
}

/** Whoever leads reads as a teacher does. */
export function chairScope(schoolId: SchoolId, chairId: PersonId) {
  return { schoolId, personId: chairId, roles: ['teacher' as const] }
}

/** The room is another than before, for everybody in it. */
export async function signalAll(
  tx: Transaction,
  { schoolId, meetingId }: Pick<InMeeting, 'schoolId' | 'meetingId'>,
): Promise<void> {
  await signalRoom(tx, { schoolId, room: meetingId })
}

/** Both at once. */
export async function signalAllAnd(
  tx: Transaction,
  { schoolId, meetingId }: Pick<InMeeting, 'schoolId' | 'meetingId'>,
  who: ParticipantId | PersonId,
): Promise<void> {
  await signalRoomAnd(tx, { schoolId, room: meetingId, who })
}

/** What only they see is another than before, on each of their devices. */
export async function signalOwn(
  tx: Transaction,
  { schoolId, meetingId }: Pick<InMeeting, 'schoolId' | 'meetingId'>,
  who: ParticipantId | PersonId,
): Promise<void> {
  await signalRoom(tx, { schoolId, room: meetingId, who })
}

/** With whom they see the same. */
export function audienceOf({ isInside }: Pick<InMeeting, 'isInside'>): 'inside' | 'guests' {
  return isInside ? 'inside' : 'guests'
}
