import type { LocalDate } from '#base/local-date.ts'
import { foundOrRefused, refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, PersonId } from '#school/access/actor.ts'
import { memberById } from '#school/access/server/public.ts'
import { type Community, type CommunityId, memberIds } from '../community.ts'
import { type GuestId, isGuestOn } from '../guest.ts'
import { whyDayPassed } from '../join.ts'
import { announceCard } from './announce.ts'
import { guestsIn, insertGuest, type StoredGuest, updateGuest } from './guest-store.ts'
import { communityEditedBy } from './load-community.ts'
import { tellOf } from './tell.ts'

interface OfGuest {
  communityId: CommunityId
  guestId: GuestId
}

/** Invites a person the school knows, until a day. Sent twice it invites once. */
export async function inviteGuest(
  tx: Transaction,
  actor: Actor,
  request: OfGuest & { personId: PersonId; purpose: string | null; untilOn: LocalDate },
  moment: Moment,
): Promise<void> {
  const community = await communityEditedBy(tx, actor, request.communityId, moment)
  const guests = await guestsIn(tx, [community.yearId])
  if (guests.some(({ id }) => id === request.guestId)) return
  foundOrRefused(await memberById(tx, request.personId))
  refuseIf(whyDayPassed(request.untilOn, moment.today))
  if (memberIds(community).includes(request.personId)) refuse('already_member')
  const open = guests.find(({ person, endedAt }) => person === request.personId && endedAt === null)
  if (open !== undefined && isGuestOn(open, moment.today)) refuse('already_guest')
  // The day of the earlier visit has passed; the new one takes its place.
  if (open !== undefined) await endVisit(tx, actor, open.id, moment)

  const { guestId: id, personId: person, purpose, untilOn } = request
  const guest = { id, yearId: community.yearId, person, purpose, untilOn, invitedBy: actor.personId }
  await insertGuest(tx, actor.schoolId, guest, moment.now)
  await announceCard(tx, actor, community, moment, [person])
  await tellOf(
    tx,
    actor,
    community,
    { kind: 'communities.guest_invited', to: [person], params: { untilOn } },
    moment,
  )
}

export async function changeGuest(
  tx: Transaction,
  actor: Actor,
  request: OfGuest & { purpose: string | null; untilOn: LocalDate },
  moment: Moment,
): Promise<void> {
  const { community, guest } = await guestEditedBy(tx, actor, request, moment)
  refuseIf(whyDayPassed(request.untilOn, moment.today))
  await updateGuest(tx, guest.id, { purpose: request.purpose, untilOn: request.untilOn })
  await announceCard(tx, actor, community, moment, [guest.person])
}

export async function endGuest(
  tx: Transaction,
  actor: Actor,
  request: OfGuest,
  moment: Moment,
): Promise<void> {
  const { community, guest } = await guestEditedBy(tx, actor, request, moment)
  if (guest.endedAt !== null) return
  await endVisit(tx, actor, guest.id, moment)
  await announceCard(tx, actor, community, moment, [guest.person])
}

export async function restoreGuest(
  tx: Transaction,
  actor: Actor,
  request: OfGuest,
  moment: Moment,
): Promise<void> {
  const { community, guest, guests } = await guestEditedBy(tx, actor, request, moment)
  if (guest.endedAt === null) refuse('not_ended')
  if (guests.some(({ person, endedAt }) => person === guest.person && endedAt === null))
    refuse('already_guest')
  await updateGuest(tx, guest.id, { ended: null })
  await announceCard(tx, actor, community, moment, [guest.person])
}

async function endVisit(tx: Transaction, actor: Actor, id: GuestId, { now }: Moment): Promise<void> {
  await updateGuest(tx, id, { ended: { by: actor.personId, at: now } })
}

async function guestEditedBy(
  tx: Transaction,
  actor: Actor,
  request: OfGuest,
  moment: Moment,
): Promise<{ community: Community; guest: StoredGuest; guests: StoredGuest[] }> {
  const community = await communityEditedBy(tx, actor, request.communityId, moment)
  const guests = await guestsIn(tx, [community.yearId])
  return { community, guest: foundOrRefused(guests.find(({ id }) => id === request.guestId)), guests }
}
