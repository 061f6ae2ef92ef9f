import { newId } from '#base/id.ts'
import { foundOrRefused, refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, PersonId } from '#school/access/actor.ts'
import { memberById } from '#school/access/server/public.ts'
import type { Guest, GuestId } from '../guest.ts'
import type { MeetingId } from '../meeting.ts'
import { whyCannotChangeAgenda } from '../policy.ts'
import { announceAgenda, insiders } from './announce.ts'
import { guestsIn, insertGuest, meetingOfGuest, updateGuest } from './guest-store.ts'
import { type MeetingState, meetingKeptBy } from './load-meeting.ts'
import { remindGuests } from './remind.ts'
import { tellOfMeeting } from './tell.ts'

interface InviteRequest {
  meetingId: MeetingId
  personId: PersonId | null
  name: string | null
  contact: string | null
}

/** Somebody with an account sees the meeting from now on; a name comes in by the code. */
export async function inviteGuest(
  tx: Transaction,
  actor: Actor,
  request: InviteRequest,
  moment: Moment,
): Promise<void> {
  const state = await meetingKeptBy(tx, actor, request.meetingId, moment)
  refuseIf(whyCannotChangeAgenda(state.meeting))
  const { meeting, facts } = state
  const { personId, contact } = request
  if (personId !== null) foundOrRefused(await memberById(tx, personId))
  if (personId !== null && insiders(facts).includes(personId)) refuse('member_already')
  const name = personId === null ? request.name : null
  if (state.guests.some((guest) => isSame(guest, { personId, name }))) refuse('already_invited')
  const guest = { id: newId<'MeetingGuest'>(), meetingId: meeting.id, personId, name, contact }
  await insertGuest(tx, actor, { ...guest, yearId: meeting.yearId }, moment.now)
  await settle(tx, actor, state, guest.id, moment)
  if (personId !== null)
    await tellOfMeeting(
      tx,
      actor,
      { meeting, facts },
      { kind: 'meetings.guest_invited', to: [personId] },
      moment,
    )
}

export async function withdrawGuest(
  tx: Transaction,
  actor: Actor,
  { guestId }: { guestId: GuestId },
  moment: Moment,
): Promise<MeetingId> {
  const { state, guest } = await guestKeptBy(tx, actor, guestId, moment)
  if (guest.withdrawn === null) {
    await updateGuest(tx, guestId, { withdrawn: { by: actor.personId, at: moment.now } })
    await settle(tx, actor, state, guestId, moment)
  }
  return state.meeting.id
}

export async function restoreGuest(
  tx: Transaction,
  actor: Actor,
  { guestId }: { guestId: GuestId },
  moment: Moment,
): Promise<MeetingId> {
  const { state, guest } = await guestKeptBy(tx, actor, guestId, moment)
  if (guest.withdrawn === null || state.guests.some((each) => isSame(each, guest))) refuse('already_invited')
  await updateGuest(tx, guestId, { withdrawn: null })
  await settle(tx, actor, state, guestId, moment)
  return state.meeting.id
}

function isSame(there: Guest, { personId, name }: Pick<Guest, 'personId' | 'name'>): boolean {
  return there.withdrawn === null && there.personId === personId && there.name === name
}

async function guestKeptBy(
  tx: Transaction,
  actor: Actor,
  id: GuestId,
  moment: Moment,
): Promise<{ state: MeetingState; guest: Guest }> {
  const meetingId = foundOrRefused(await meetingOfGuest(tx, id))
  const state = await meetingKeptBy(tx, actor, meetingId, moment)
  return { state, guest: foundOrRefused(state.guests.find((guest) => guest.id === id)) }
}

/** Also whoever is no guest any more learns that something has changed, so that their page says so. */
async function settle(
  tx: Transaction,
  actor: Actor,
  { meeting, facts }: MeetingState,
  id: GuestId,
  moment: Moment,
): Promise<void> {
  const guests = await guestsIn(tx, [meeting.id])
  await remindGuests(tx, actor, { meeting, facts, guests: guests.filter((guest) => guest.id === id) }, moment)
  const people = guests.flatMap(({ personId }) => (personId === null ? [] : [personId]))
  await announceAgenda(tx, actor, { facts, meetingId: meeting.id, guests: people }, moment)
}
