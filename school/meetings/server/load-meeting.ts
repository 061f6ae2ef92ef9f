import { foundOrRefused, refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, PersonId } from '#school/access/actor.ts'
import type { CommunityId, CommunityYearId } from '#school/communities/community.ts'
import type { CommunityFacts } from '#school/communities/community-facts.ts'
import { communityFacts, communityFactsOfYear } from '#school/communities/server/public.ts'
import { type Guest, guestPeople } from '../guest.ts'
import type { Meeting, MeetingId } from '../meeting.ts'
import { type MeetingView, viewOfMeeting, whyMayNotKeepMeetings } from '../policy.ts'
import { insiders } from './announce.ts'
import { guestsIn } from './guest-store.ts'
import { lockMeetings, meetingById } from './meeting-store.ts'

/** A meeting, its community, and what the reader is to it. */
export interface MeetingState {
  meeting: Meeting
  facts: CommunityFacts
  /** A guest finds the own invitation here only. */
  guests: Guest[]
  view: MeetingView
}

export async function meetingVisibleTo(
  tx: Transaction,
  actor: Actor,
  id: MeetingId,
  moment: Moment,
): Promise<MeetingState> {
  const meeting = foundOrRefused(await meetingById(tx, id))
  const guests = await guestsIn(tx, [id])
  const isGuest = guestPeople(guests).includes(actor.personId)
  const facts = await factsForGuest(tx, actor, { yearId: meeting.yearId, isGuest }, moment)
  const view = foundOrRefused(viewOfMeeting(actor, { isInside: facts.isInside, isGuest }))
  return { meeting, facts, guests, view }
}

/** For changing: nobody else changes the meetings of the year until this is done. */
export async function meetingKeptBy(
  tx: Transaction,
  actor: Actor,
  id: MeetingId,
  moment: Moment,
): Promise<MeetingState> {
  await lockMeetings(tx, foundOrRefused(await meetingById(tx, id)).yearId)
  const state = await meetingVisibleTo(tx, actor, id, moment)
  refuseIf(whyMayNotKeepMeetings(state.facts))
  return state
}

/** Of the community whose meetings the actor may see all of. */
export async function meetingsSeenBy(
  tx: Transaction,
  actor: Actor,
  id: CommunityId,
  moment: Moment,
): Promise<{ facts: CommunityFacts; view: MeetingView }> {
  const facts = await communityFacts(tx, actor, id, moment)
  const view = foundOrRefused(viewOfMeeting(actor, { isInside: facts.isInside, isGuest: false }))
  return { facts, view }
}

export async function meetingsKeptBy(
  tx: Transaction,
  actor: Actor,
  of: CommunityId | { yearId: CommunityYearId },
  moment: Moment,
): Promise<CommunityFacts> {
  const facts = await (typeof of === 'string'
    ? communityFacts(tx, actor, of, moment)
    : communityFactsOfYear(tx, actor, of.yearId, moment))
  refuseIf(whyMayNotKeepMeetings(facts))
  await lockMeetings(tx, facts.yearId)
  return facts
}

/** The decisions of a community are its own. */
export async function insideFacts(
  tx: Transaction,
  actor: Actor,
  id: CommunityId,
  moment: Moment,
): Promise<CommunityFacts> {
  const facts = await communityFacts(tx, actor, id, moment)
  return foundOrRefused(facts.isInside ? facts : null)
}

/** Refuses whoever does not belong to it, by the field that names them. */
export function refuseStrangers(
  named: Readonly<Record<string, PersonId | null>>,
  { facts, guests = [] }: { facts: CommunityFacts; guests?: readonly Guest[] },
): void {
  const there: PersonId[] = [...insiders(facts), ...guestPeople(guests)]
  const strangers = Object.entries(named).filter(([, id]) => id !== null && !there.includes(id))
  if (strangers.length === 0) return
  refuse('not_inside', Object.fromEntries(strangers.map(([field]) => [field, 'not_inside'])))
}

/** Whoever is invited to a meeting may know whose it is, also with no role in the school: they read its card as staff do. */
async function factsForGuest(
  tx: Transaction,
  actor: Actor,
  { yearId, isGuest }: { yearId: CommunityYearId; isGuest: boolean },
  moment: Moment,
): Promise<CommunityFacts> {
  const reader: Actor = isGuest && actor.roles.length === 0 ? { ...actor, roles: ['teacher'] } : actor
  return communityFactsOfYear(tx, reader, yearId, moment)
}
