import { foundOrRefused, refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, PersonId } from '#school/access/actor.ts'
import { guestPeople } from '../guest.ts'
import { type Meeting, type MeetingId, whyCannotMove } from '../meeting.ts'
import { whyCannotChangeAgenda } from '../policy.ts'
import { announceMeetings, insiders } from './announce.ts'
import { bringForward } from './bring-forward.ts'
import { copiesOf, itemsOf, markItemsRemoved } from './item-store.ts'
import { type MeetingState, meetingKeptBy, refuseStrangers } from './load-meeting.ts'
import { enterMeetingFact, insertMove, meetingById, updateMeeting } from './meeting-store.ts'
import { remindGuests, remindMembers } from './remind.ts'
import { shownTime, type Told, tellOfMeeting } from './tell.ts'

interface ChangeRequest {
  meetingId: MeetingId
  revision: number
  purpose: string
  startsAt: string
  lengthMinutes: number
  place: string | null
  link: string | null
  facilitatorId: PersonId | null
  secretaryId: PersonId | null
  /** Why it is moved. */
  words: string | null
}

/** Another time is a move: it is kept, and everyone is told both times. */
export async function changeMeeting(
  tx: Transaction,
  actor: Actor,
  request: ChangeRequest,
  moment: Moment,
): Promise<void> {
  const state = await meetingKeptBy(tx, actor, request.meetingId, moment)
  const { meeting } = state
  const startsAt = new Date(request.startsAt)
  const isMoved = startsAt.getTime() !== meeting.startsAt.getTime()
  refuseIf(isMoved ? whyCannotMove(meeting) : whyCannotChangeAgenda(meeting))
  if (request.revision !== meeting.revision) refuse('changed_meanwhile')
  const { facilitatorId, secretaryId } = request
  refuseStrangers(changedOnly({ facilitatorId, secretaryId }, meeting), state)

  await updateMeeting(tx, meeting.id, { ...request, startsAt }, moment.now)
  if (!isMoved) return settle(tx, actor, state, moment, null)
  const move = { meetingId: meeting.id, fromAt: meeting.startsAt, toAt: startsAt, words: request.words }
  await insertMove(tx, actor, move, moment.now)
  const from = await shownTime(tx, meeting.startsAt)
  const params = { fromOn: from.on, fromTime: from.time, words: request.words ?? '' }
  await settle(tx, actor, state, moment, { kind: 'meetings.moved', params })
}

export async function cancelMeeting(
  tx: Transaction,
  actor: Actor,
  { meetingId, words }: { meetingId: MeetingId; words: string | null },
  moment: Moment,
): Promise<void> {
  const state = await meetingKeptBy(tx, actor, meetingId, moment)
  refuseIf(whyCannotMove(state.meeting))
  await enterMeetingFact(
    tx,
    meetingId,
    { cancelled: { by: actor.personId, at: moment.now, words } },
    moment.now,
  )
  const params = { words: words ?? '' }
  await settle(tx, actor, state, moment, { kind: 'meetings.cancelled', params })
}

export async function restoreMeeting(
  tx: Transaction,
  actor: Actor,
  { meetingId }: { meetingId: MeetingId },
  moment: Moment,
): Promise<void> {
  const state = await meetingKeptBy(tx, actor, meetingId, moment)
  if (state.meeting.cancelled === null) refuse('not_cancelled')
  await resumeMeeting(tx, actor, meetingId, moment)
  await settle(tx, actor, state, moment, { kind: 'meetings.restored' })
}

/** What another meeting has taken up meanwhile is not asked twice. */
export async function resumeMeeting(
  tx: Transaction,
  actor: Actor,
  meetingId: MeetingId,
  { now }: Moment,
): Promise<void> {
  const carried = (await itemsOf(tx, meetingId)).filter(
    ({ carriedFrom, removed }) => carriedFrom !== null && removed === null,
  )
  const origins = carried.flatMap(({ carriedFrom }) => (carriedFrom === null ? [] : [carriedFrom]))
  const taken = new Set((await copiesOf(tx, origins)).map(({ item }) => item.carriedFrom))
  const doubled = carried.filter(({ carriedFrom }) => taken.has(carriedFrom)).map(({ id }) => id)
  await markItemsRemoved(tx, doubled, { by: actor.personId, at: now })
  await enterMeetingFact(tx, meetingId, { cancelled: null }, now)
}

/** Who leads may have left the community since; only a new name is looked at. */
function changedOnly(
  named: { facilitatorId: PersonId | null; secretaryId: PersonId | null },
  meeting: Meeting,
): Record<string, PersonId | null> {
  return {
    facilitatorId: named.facilitatorId === meeting.facilitatorId ? null : named.facilitatorId,
    secretaryId: named.secretaryId === meeting.secretaryId ? null : named.secretaryId,
  }
}

/** Reminders, the agenda of what is next now, and whom it concerns. */
async function settle(
  tx: Transaction,
  actor: Actor,
  { facts, guests, meeting: before }: MeetingState,
  moment: Moment,
  told: Omit<Told, 'to'> | null,
): Promise<void> {
  const meeting = foundOrRefused(await meetingById(tx, before.id))
  const people = insiders(facts)
  const invited = guestPeople(guests)
  await remindMembers(tx, actor, { meeting, facts, to: people }, moment)
  await remindGuests(tx, actor, { meeting, facts, guests }, moment)
  await bringForward(tx, actor, facts, moment)
  await announceMeetings(tx, actor, { facts, meetingId: meeting.id, guests: invited }, moment)
  if (told === null) return
  await tellOfMeeting(tx, actor, { meeting, facts }, { ...told, to: [...people, ...invited] }, moment)
}
