import { refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { ItemId } from '../agenda.ts'
import { isCarriedOn } from '../carrying.ts'
import { guestPeople } from '../guest.ts'
import { type MeetingId, stateOfMeeting } from '../meeting.ts'
import { whyCannotChangeAgenda } from '../policy.ts'
import { announceMeetings, insiders } from './announce.ts'
import { bringForward } from './bring-forward.ts'
import { copiesOf, itemsOf, markItemsRemoved, markItemsUnreached } from './item-store.ts'
import { type MeetingState, meetingKeptBy, meetingVisibleTo } from './load-meeting.ts'
import { enterMeetingFact } from './meeting-store.ts'
import { remindGuests, remindMembers } from './remind.ts'

/** The meeting begins; opening what is open changes nothing. Refuses `already_held` and `cancelled`. */
export async function openMeeting(
  tx: Transaction,
  actor: Actor,
  { meetingId }: { meetingId: MeetingId },
  moment: Moment,
): Promise<void> {
  const state = await meetingKeptBy(tx, actor, meetingId, moment)
  refuseIf(whyCannotChangeAgenda(state.meeting))
  if (stateOfMeeting(state.meeting) === 'running') return
  await bringForward(tx, actor, state.facts, moment, meetingId)
  await enterMeetingFact(tx, meetingId, { opened: { by: actor.personId, at: moment.now } }, moment.now)
  await settle(tx, actor, meetingId, moment)
}

/** What was not reached, and the meeting that takes it up; `null` while it waits for one to be set. */
export interface LeftOver {
  itemId: ItemId
  title: string
  carriedTo: { meetingId: MeetingId; number: number } | null
}

/** The meeting has been held. Refuses `not_running`. */
export async function endMeeting(
  tx: Transaction,
  actor: Actor,
  { meetingId, reached }: { meetingId: MeetingId; reached: readonly ItemId[] },
  moment: Moment,
): Promise<LeftOver[]> {
  const state = await meetingKeptBy(tx, actor, meetingId, moment)
  if (stateOfMeeting(state.meeting) !== 'running') refuse('not_running')
  const left = (await itemsOf(tx, meetingId)).filter(
    (item) => isCarriedOn(item) && !reached.includes(item.id),
  )
  const ids = left.map(({ id }) => id)
  await enterMeetingFact(tx, meetingId, { ended: { by: actor.personId, at: moment.now } }, moment.now)
  await markItemsUnreached(tx, ids, moment.now)
  // Ended before, taken back and ended again: what had been carried then is taken up again.
  const before = (await copiesOf(tx, ids)).filter(({ isOpened }) => !isOpened)
  await markItemsRemoved(
    tx,
    before.map(({ item }) => item.id),
    null,
  )
  await bringForward(tx, actor, state.facts, moment)
  await settle(tx, actor, meetingId, moment)
  const copies = await copiesOf(tx, ids)
  return left.map(({ id, title }) => {
    const copy = copies.find(({ item }) => item.carriedFrom === id && item.removed === null)
    const carriedTo = copy === undefined ? null : { meetingId: copy.meetingId, number: copy.number }
    return { itemId: id, title, carriedTo }
  })
}

/** Ended too early. How long that may be taken back is the business of who calls. Refuses `not_held`. */
export async function reopenMeeting(
  tx: Transaction,
  actor: Actor,
  { meetingId }: { meetingId: MeetingId },
  moment: Moment,
): Promise<void> {
  const state = await meetingKeptBy(tx, actor, meetingId, moment)
  if (stateOfMeeting(state.meeting) !== 'held') refuse('not_held')
  const ids = (await itemsOf(tx, meetingId)).map(({ id }) => id)
  const carried = (await copiesOf(tx, ids)).filter(({ item, isOpened }) => !isOpened && item.removed === null)
  await enterMeetingFact(tx, meetingId, { ended: null }, moment.now)
  await markItemsUnreached(tx, ids, null)
  await markItemsRemoved(
    tx,
    carried.map(({ item }) => item.id),
    { by: actor.personId, at: moment.now },
  )
  await settle(tx, actor, meetingId, moment)
}

async function settle(tx: Transaction, actor: Actor, id: MeetingId, moment: Moment): Promise<void> {
  const { meeting, facts, guests }: MeetingState = await meetingVisibleTo(tx, actor, id, moment)
  await remindMembers(tx, actor, { meeting, facts, to: insiders(facts) }, moment)
  await remindGuests(tx, actor, { meeting, facts, guests }, moment)
  const people = guestPeople(guests)
  await announceMeetings(tx, actor, { facts, meetingId: id, guests: people }, moment)
}
