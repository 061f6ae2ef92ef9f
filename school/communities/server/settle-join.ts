import { foundOrRefused, refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, PersonId } from '#school/access/actor.ts'
import { peopleShown, recordAccess } from '#school/access/server/public.ts'
import { staffFactsOn } from '#school/people/server/public.ts'
import { type Community, type CommunityId, memberIds } from '../community.ts'
import { isOfStaff, type JoinId, whyCannotSettle } from '../join.ts'
import { whyClosed, whyMayNotSettle } from '../policy.ts'
import { announceCard, announceRegister } from './announce.ts'
import { type Entry, entriesOf, setSettled } from './join-store.ts'
import { communityHeldBy, communityVisibleTo } from './load-community.ts'
import { deleteMemberships, insertMemberships } from './membership-store.ts'
import { tellInsiders, tellOf } from './tell.ts'

interface Request {
  communityId: CommunityId
  joinId: JoinId
}

export type Settling =
  | { as: 'joined'; personId: PersonId }
  | { as: 'declined'; answer: string }
  | { as: 'answered'; answer: string }

/** The register, the last line first. Contacts are opened one by one. */
export async function registerVisibleTo(
  tx: Transaction,
  actor: Actor,
  communityId: CommunityId,
  moment: Moment,
) {
  const community = await communityVisibleTo(tx, actor, communityId, moment)
  refuseIf(whyMayNotSettle(actor, community.place))
  const people = await peopleShown(tx)
  const entries = (await entriesOf(tx, community.yearId)).map((entry) => ({
    id: entry.id,
    kind: entry.kind,
    person: people(entry.person),
    name: entry.name,
    hasContact: entry.contact !== null,
    words: entry.words,
    askedAt: entry.askedAt.toISOString(),
    settledAs: entry.settledAs,
    settledBy: people(entry.settledBy),
    settledAt: entry.settledAt?.toISOString() ?? null,
    answer: entry.answer,
  }))
  return { entries }
}

/** How to reach a stranger. Opening it is written down. */
export async function openContact(tx: Transaction, actor: Actor, request: Request, moment: Moment) {
  const community = await communityVisibleTo(tx, actor, request.communityId, moment)
  refuseIf(whyMayNotSettle(actor, community.place))
  const entry = await entryOf(tx, community, request.joinId)
  const opened = { action: 'join_contact_opened', object: `join/${entry.id}` }
  if (entry.contact !== null) await recordAccess(tx, actor, opened, moment.now)
  return { contact: entry.contact }
}

/** Confirms who it is, declines, or answers. A membership counts from the click, not from this. */
export async function settleEntry(
  tx: Transaction,
  actor: Actor,
  request: Request & { settlement: Settling },
  moment: Moment,
): Promise<void> {
  const { community, entry } = await entryHeldBy(tx, actor, request, moment)
  const { settlement } = request
  refuseIf(whyCannotSettle(entry, settlement.as))
  const settled = { by: actor.personId, at: moment.now }
  if (settlement.as === 'joined') {
    await confirm(tx, actor, community, entry, settlement.personId, moment)
  } else {
    await setSettled(tx, entry, { ...settled, as: settlement.as, answer: settlement.answer })
    await tellAsked(tx, actor, community, entry, settlement, moment)
  }
  await announceRegister(tx, actor, community, moment, entry.person)
}

/** Takes back how an entry was settled. A membership that came of it has never been. */
export async function reopenEntry(
  tx: Transaction,
  actor: Actor,
  request: Request,
  moment: Moment,
): Promise<void> {
  const { community, entry } = await entryHeldBy(tx, actor, request, moment)
  if (entry.settledAs === null || entry.settledAs === 'withdrawn') refuse('not_settled')
  if (entry.settledAs === 'joined') await forgetMembership(tx, actor, community, entry, moment)
  await setSettled(tx, entry, null)
  await announceRegister(tx, actor, community, moment, entry.person)
}

async function confirm(
  tx: Transaction,
  actor: Actor,
  community: Community,
  entry: Entry,
  person: PersonId,
  moment: Moment,
): Promise<void> {
  const facts = (await staffFactsOn(tx, moment.today)).get(person)
  if (facts === undefined || !isOfStaff(facts)) refuse('not_of_staff')
  if (entry.person !== null && entry.person !== person) refuse('not_of_staff')
  const settled = { as: 'joined' as const, by: actor.personId, at: moment.now, answer: null }
  await setSettled(tx, entry, { ...settled, person })
  if (memberIds(community).includes(person)) return
  const joined = { person, joinedAt: entry.askedAt }
  await insertMemberships(tx, actor.schoolId, community.yearId, [joined])
  await announceCard(tx, actor, community, moment, [person])
  await tellOf(tx, actor, community, { kind: 'communities.join_confirmed', to: [person] }, moment)
  const params = { person: `${facts.name.familyName} ${facts.name.givenName}` }
  await tellInsiders(
    tx,
    actor,
    community,
    { kind: 'communities.member_joined', params, onPeoplePage: true },
    moment,
  )
}

async function forgetMembership(
  tx: Transaction,
  actor: Actor,
  community: Community,
  entry: Entry,
  moment: Moment,
): Promise<void> {
  if (entry.settledBy === entry.person) refuse('joined_themselves')
  if (community.place.state !== 'preparing') refuse('already_ordered')
  const made = community.members.filter(
    ({ person, joinedAt }) => person === entry.person && joinedAt.getTime() === entry.askedAt.getTime(),
  )
  await deleteMemberships(
    tx,
    made.map(({ id }) => id),
  )
  await announceCard(tx, actor, community, moment)
}

async function tellAsked(
  tx: Transaction,
  actor: Actor,
  community: Community,
  entry: Entry,
  { as }: Settling,
  moment: Moment,
): Promise<void> {
  if (entry.person === null) return
  const told =
    as === 'answered' ? { kind: 'communities.question_answered' } : { kind: 'communities.join_declined' }
  await tellOf(tx, actor, community, { ...told, to: [entry.person] }, moment)
}

async function entryHeldBy(
  tx: Transaction,
  actor: Actor,
  request: Request,
  moment: Moment,
): Promise<{ community: Community; entry: Entry }> {
  const community = await communityHeldBy(tx, actor, request.communityId, moment)
  refuseIf(whyMayNotSettle(actor, community.place))
  const entry = await entryOf(tx, community, request.joinId)
  refuseIf(whyClosed(community.place))
  return { community, entry }
}

async function entryOf(tx: Transaction, { yearId }: Community, id: JoinId): Promise<Entry> {
  return foundOrRefused((await entriesOf(tx, yearId, { id }))[0])
}
