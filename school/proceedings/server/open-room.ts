import { foundOrRefused, refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { MeetingId } from '#school/meetings/meeting.ts'
import { endMeeting, meetingFor, openMeeting, reopenMeeting } from '#school/meetings/server/public.ts'
import { reopeningMinutes, whyCannotReopen } from '../room.ts'
import { closeAllBoxes } from './close-box.ts'
import { stopSpeaking } from './count-voices.ts'
import { freeCode, holdRoom, insertRoom, roomOf, updateRoom } from './room-store.ts'
import { endPhase, reachedItems, runningPhase } from './stage-store.ts'
import { type InMeeting, leadingIn, mayLead, signalAll } from './standing.ts'

/** The meeting begins and whoever opened it leads. Opening what is open changes nothing. */
export async function openRoom(
  tx: Transaction,
  actor: Actor,
  meetingId: MeetingId,
  moment: Moment,
): Promise<void> {
  const { meeting, facts } = await meetingFor(tx, actor, meetingId, moment)
  if (!facts.isInside) refuse('NOT_FOUND')
  await openMeeting(tx, actor, { meetingId }, moment)
  if ((await roomOf(tx, meetingId)) !== null) return
  await insertRoom(tx, actor, { meetingId, yearId: meeting.yearId }, moment.now)
  await signalAll(tx, { schoolId: actor.schoolId, meetingId })
}

/** The meeting has been held; what was not reached goes on to the next one. */
export async function closeRoom(tx: Transaction, standing: InMeeting) {
  const leading = leadingIn(standing)
  const { meetingId, actor, moment } = leading
  await holdRoom(tx, meetingId, 'alone')
  const running = await runningPhase(tx, meetingId)
  if (running !== null) await endPhase(tx, running.id, moment.now)
  await closeAllBoxes(tx, leading)
  await stopSpeaking(tx, leading)
  const reached = await reachedItems(tx, meetingId)
  const left = await endMeeting(tx, actor, { meetingId, reached }, moment)
  await updateRoom(tx, meetingId, { closed: { by: actor.personId, at: moment.now } })
  await signalAll(tx, standing)
  return { left, reopenUntil: reopenUntil(moment.now) }
}

export async function reopenRoom(tx: Transaction, standing: InMeeting): Promise<void> {
  const { meetingId, actor, room, moment } = mayLead(standing)
  await holdRoom(tx, meetingId, 'alone')
  refuseIf(whyCannotReopen(foundOrRefused(await roomOf(tx, meetingId)), moment.now))
  await reopenMeeting(tx, actor, { meetingId }, moment)
  // Another room may have been given the code meanwhile.
  await updateRoom(tx, meetingId, { closed: null, code: await freeCode(tx, room.code) })
  await signalAll(tx, standing)
}

export async function takeChair(tx: Transaction, standing: InMeeting) {
  const { meetingId, actor, moment } = leadingIn(standing)
  await updateRoom(tx, meetingId, { chairId: actor.personId })
  await signalAll(tx, standing)
  return { at: moment.now.toISOString() }
}

export function reopenUntil(closedAt: Date): string {
  return new Date(closedAt.getTime() + reopeningMinutes * 60_000).toISOString()
}
