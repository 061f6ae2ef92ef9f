import type { LocalDate } from '#base/local-date.ts'
import { foundOrRefused, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, PersonId } from '#school/access/actor.ts'
import { membersOf } from '#school/access/server/public.ts'
import type { Community, CommunityId, CommunityYear, CommunityYearId } from '../community.ts'
import { isGuestOn } from '../guest.ts'
import { whyMayNotEdit, whyMayNotSee } from '../policy.ts'
import { stateOf } from '../state.ts'
import { announcedAtIn } from './announcement-store.ts'
import { guestsIn, type StoredGuest } from './guest-store.ts'
import { leadersIn } from './leader-store.ts'
import { membersIn } from './membership-store.ts'
import { enteredIn, firstMeetingsIn } from './progress-store.ts'
import { communityYears, lockCommunity } from './store.ts'

/** Every community whose card the actor may see. */
export async function communitiesVisibleTo(
  tx: Transaction,
  actor: Actor,
  moment: Moment,
): Promise<Community[]> {
  const all = await seenBy(tx, actor, await communityYears(tx), moment)
  return all.filter(({ place }) => whyMayNotSee(actor, place) === null)
}

export async function communityVisibleTo(
  tx: Transaction,
  actor: Actor,
  id: CommunityId,
  moment: Moment,
): Promise<Community> {
  const [community] = await seenBy(tx, actor, await communityYears(tx, { id }), moment)
  return visible(actor, community)
}

export async function communityOfYearVisibleTo(
  tx: Transaction,
  actor: Actor,
  yearId: CommunityYearId,
  moment: Moment,
): Promise<Community> {
  const [community] = await seenBy(tx, actor, await communityYears(tx, { yearId }), moment)
  return visible(actor, community)
}

/** For changing: nobody else changes the community until this is done. */
export async function communityHeldBy(
  tx: Transaction,
  actor: Actor,
  id: CommunityId,
  moment: Moment,
): Promise<Community> {
  await lockCommunity(tx, id)
  return communityVisibleTo(tx, actor, id, moment)
}

/** For what the community writes itself. */
export async function communityEditedBy(
  tx: Transaction,
  actor: Actor,
  id: CommunityId,
  moment: Moment,
): Promise<Community> {
  const community = await communityHeldBy(tx, actor, id, moment)
  refuseIf(whyMayNotEdit(community.place))
  return community
}

function visible(actor: Actor, community: Community | undefined): Community {
  const found = foundOrRefused(community)
  refuseIf(whyMayNotSee(actor, found.place))
  return found
}

async function seenBy(
  tx: Transaction,
  actor: Actor,
  years: readonly CommunityYear[],
  { today }: Moment,
): Promise<Community[]> {
  const ids = years.map(({ yearId }) => yearId)
  const members = await membersIn(tx, ids)
  const entered = await enteredIn(tx, ids)
  const leaders = await leadersIn(tx, ids)
  const announced = await announcedAtIn(tx, ids)
  const meetings = await firstMeetingsIn(tx, ids)
  const guests = await guestsIn(tx, ids)
  const departed = await departedBy(tx, today)
  return years.map((year) => {
    const present = (members.get(year.yearId) ?? []).filter(({ person }) => !departed.has(person))
    const states = entered.get(year.yearId) ?? []
    const agreed = leaders.get(year.yearId)
    const leader =
      agreed !== undefined && present.some(({ person }) => person === agreed.person) ? agreed : null
    const isMember = present.some(({ person }) => person === actor.personId)
    const hasStarted = year.startedBy === actor.personId
    return {
      ...year,
      members: present,
      entered: states,
      leader,
      announcedAt: announced.get(year.yearId) ?? null,
      firstMeeting: meetings.get(year.yearId) ?? null,
      place: {
        isMember,
        hasStarted,
        isInside: isMember || hasStarted,
        isLeader: leader?.person === actor.personId,
        isGuest: guests.some((guest) => isOwnVisit(guest, year, actor) && isGuestOn(guest, today)),
        state: stateOf(states.map(({ state }) => state)),
      },
    }
  })
}

/** Whoever no longer works in the school belongs to no community of it, without having said so. */
export async function departedBy(tx: Transaction, today: LocalDate): Promise<Map<PersonId, LocalDate>> {
  const people = await membersOf(tx)
  return new Map(
    people.flatMap(({ id, endsOn }) => (endsOn !== null && endsOn < today ? [[id, endsOn] as const] : [])),
  )
}

function isOwnVisit(guest: StoredGuest, year: CommunityYear, actor: Actor): boolean {
  return guest.yearId === year.yearId && guest.person === actor.personId
}
