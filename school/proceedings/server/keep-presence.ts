import { newId } from '#base/id.ts'
import { foundOrRefused, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import { whyClosed } from '../policy.ts'
import { presenceAt } from '../presence.ts'
import type { ParticipantId } from '../room.ts'
import { ownPart } from './own-part.ts'
import {
  insertParticipant,
  markLeft,
  markRemoved,
  participantOfPerson,
  participantsOf,
  updateSeen,
} from './participant-store.ts'
import { type InMeeting, inOpenRoom, leadingIn, signalAll, signalOwn } from './standing.ts'

/** Who is known by session or pass is in with one tap; entering again is the same participant. */
export async function enterRoom(tx: Transaction, standing: InMeeting) {
  const room = foundOrRefused(standing.room)
  refuseIf(whyClosed(room))
  const { schoolId, meetingId, personId, moment } = standing
  if (standing.participant !== null) await updateSeen(tx, standing.participant.id, { at: moment.now })
  else {
    const id = newId<'Participant'>()
    const unnamed = { guestName: null, passHash: null, enteredWith: null }
    await insertParticipant(tx, schoolId, { id, meetingId, personId, ...unnamed }, moment.now)
  }
  const participant =
    personId === null ? standing.participant : await participantOfPerson(tx, meetingId, personId)
  await signalAll(tx, standing)
  if (personId !== null) await signalOwn(tx, standing, personId)
  return ownPart(tx, { ...standing, participant: foundOrRefused(participant) })
}

/** Others hear of it only when it changes what they see. */
export async function beat(tx: Transaction, standing: InMeeting) {
  const { participant, moment } = inOpenRoom(standing)
  await updateSeen(tx, participant.id, { at: moment.now })
  if (presenceAt(participant, moment.now) !== 'here') await signalAll(tx, standing)
  return { at: moment.now.toISOString() }
}

export async function leaveRoom(tx: Transaction, standing: InMeeting) {
  const { participant, moment } = inOpenRoom(standing)
  await markLeft(tx, participant.id, moment.now)
  await signalAll(tx, standing)
  return { at: moment.now.toISOString() }
}

/** Their pass ends at once; a member who is signed in may come in again. */
export async function removeParticipant(tx: Transaction, standing: InMeeting, id: ParticipantId) {
  const { actor, moment, meetingId } = leadingIn(standing)
  const all = await participantsOf(tx, meetingId)
  const found = foundOrRefused(all.find((each) => each.id === id))
  if (found.removedAt === null) await markRemoved(tx, id, { by: actor.personId, at: moment.now })
  await signalAll(tx, standing)
  await signalOwn(tx, standing, id)
  return { at: moment.now.toISOString() }
}
