import { foundOrRefused, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import { whyMayNotDecide } from '../policy.ts'
import type { ParticipantId } from '../room.ts'
import { addTurn, participantsOf } from './participant-store.ts'
import { holdRoom, roomOf, updateRoom } from './room-store.ts'
import { type InMeeting, inOpenRoom, signalAll } from './standing.ts'

/** A turn shorter than this was a slip of the finger. */
const shortestTurnSeconds = 2

/** Who is said to speak twice speaks once. */
export async function speak(tx: Transaction, standing: InMeeting, participantId: ParticipantId | null) {
  const there = inOpenRoom(standing)
  refuseIf(whyMayNotDecide(there))
  const { meetingId, moment } = there
  await holdRoom(tx, meetingId, 'alone')
  const room = foundOrRefused(await roomOf(tx, meetingId))
  const at = { at: moment.now.toISOString() }
  if ((room.speaking?.participantId ?? null) === participantId) return at
  if (participantId !== null) {
    const all = await participantsOf(tx, meetingId)
    foundOrRefused(all.find(({ id, removedAt }) => id === participantId && removedAt === null))
  }
  await stopSpeaking(tx, { ...there, room })
  if (participantId !== null)
    await updateRoom(tx, meetingId, { speaking: { participantId, since: moment.now } })
  await signalAll(tx, standing)
  return at
}

export async function stopSpeaking(
  tx: Transaction,
  {
    schoolId,
    meetingId,
    room,
    moment,
  }: Pick<InMeeting, 'schoolId' | 'meetingId' | 'moment'> & {
    room: Pick<NonNullable<InMeeting['room']>, 'speaking'>
  },
): Promise<void> {
  const { speaking } = room
  if (speaking === null) return
  const seconds = Math.round((moment.now.getTime() - speaking.since.getTime()) / 1000)
  const { participantId } = speaking
  if (seconds >= shortestTurnSeconds) await addTurn(tx, schoolId, { meetingId, participantId, seconds })
  await updateRoom(tx, meetingId, { speaking: null })
}
