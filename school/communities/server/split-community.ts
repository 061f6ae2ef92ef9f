import { idFrom } from '#base/id.ts'
import { foundOrRefused, refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, PersonId } from '#school/access/actor.ts'
import { type Community, type CommunityId, memberIds } from '../community.ts'
import type { MemberFacts } from '../community-facts.ts'
import { proposeSplit, type SplitId, whyCannotSplit } from '../split.ts'
import { announceCard } from './announce.ts'
import { memberFacts } from './facts.ts'
import { communityEditedBy, communityOfYearVisibleTo } from './load-community.ts'
import {
  deleteMemberships,
  endMemberships,
  insertMemberships,
  membershipsEndedBySplit,
  resumeMembership,
} from './membership-store.ts'
import {
  communityYears,
  insertCommunity,
  insertSplit,
  lockCommunity,
  type StoredSplit,
  setSplitUndone,
  setWithdrawn,
  splitsFrom,
} from './store.ts'
import { tellOf } from './tell.ts'

/** Where people who part a community may begin. */
export async function splitProposedFor(
  tx: Transaction,
  actor: Actor,
  id: CommunityId,
  moment: Moment,
): Promise<{ parts: MemberFacts[][] }> {
  const community = await communityEditedBy(tx, actor, id, moment)
  const facts = await memberFacts(tx, community, moment)
  refuseIf(whyCannotSplit(memberIds(community), []) === 'not_too_many' ? 'not_too_many' : null)
  const proposed = proposeSplit(
    facts.map(({ person, subjects }) => ({ id: person.id, subjects })),
    community.leader?.person,
  )
  const inPart = (part: readonly PersonId[]) => facts.filter(({ person }) => part.includes(person.id))
  return { parts: proposed.map(inPart) }
}

/** These members go on in a second community on the same topic; each keeps the day of joining. */
export async function splitCommunity(
  tx: Transaction,
  actor: Actor,
  request: {
    communityId: CommunityId
    splitId: SplitId
    newCommunityId: CommunityId
    name: string
    members: readonly PersonId[]
  },
  moment: Moment,
): Promise<{ splitId: SplitId; communityId: CommunityId }> {
  const community = await communityEditedBy(tx, actor, request.communityId, moment)
  const answer = { splitId: request.splitId, communityId: request.newCommunityId }
  if ((await splitsFrom(tx, community.yearId)).some(({ id }) => id === request.splitId)) return answer
  if (community.place.state !== 'preparing') refuse('already_ordered')
  refuseIf(whyCannotSplit(memberIds(community), request.members))

  const { schoolYear, topic, card } = community
  const second = { id: request.newCommunityId, name: request.name, motto: null, card, schoolYear, topic }
  const yearId = foundOrRefused(await insertCommunity(tx, actor, second, moment))
  const moving = community.members.filter(({ person }) => request.members.includes(person))
  await endMemberships(
    tx,
    moving.map(({ id }) => id),
    { words: null },
    moment.now,
  )
  await insertMemberships(tx, actor.schoolId, yearId, moving)
  const split = { id: request.splitId, from: community.yearId, to: yearId, by: actor.personId }
  await insertSplit(tx, actor.schoolId, split, moment.now)

  const made = await communityOfYearVisibleTo(tx, actor, yearId, moment)
  await announceCard(tx, actor, community, moment)
  await announceCard(tx, actor, made, moment)
  const params = { from: community.name }
  await tellOf(tx, actor, made, { kind: 'communities.split_off', to: memberIds(made), params }, moment)
  return answer
}

/** Both parts are one again, with those who have joined either since. The second community has never been. */
export async function undoSplit(
  tx: Transaction,
  actor: Actor,
  request: { communityId: CommunityId; splitId: SplitId },
  moment: Moment,
): Promise<void> {
  const community = await communityEditedBy(tx, actor, request.communityId, moment)
  const splits = await splitsFrom(tx, community.yearId)
  const split = foundOrRefused(splits.find(({ id }) => id === request.splitId))
  if (split.isUndone) refuse('already_undone')
  const second = await secondHeldBy(tx, actor, split, moment)
  if (community.place.state !== 'preparing' || second.place.state !== 'preparing') refuse('already_ordered')

  await bringBack(tx, actor, { community, second, split })
  await setSplitUndone(tx, split.id, actor.personId, moment.now)
  await setWithdrawn(tx, second.id, actor.personId, moment.now)
  await announceCard(tx, actor, community, moment)
  await announceCard(tx, actor, second, moment)
  const told = { kind: 'communities.split_undone', to: memberIds(second), params: { from: second.name } }
  await tellOf(tx, actor, community, told, moment)
}

/** A split that can still be taken back, the last one first. */
export async function openSplitOf(
  tx: Transaction,
  actor: Actor,
  { yearId, place }: Community,
  moment: Moment,
) {
  if (place.state !== 'preparing') return null
  const split = (await splitsFrom(tx, yearId)).find(({ isUndone }) => !isUndone)
  if (split === undefined || (await communityYears(tx, { yearId: split.to })).length === 0) return null
  const second = await communityOfYearVisibleTo(tx, actor, split.to, moment)
  if (second.place.state !== 'preparing') return null
  return {
    id: idFrom<'CommunitySplit'>(split.id),
    communityId: second.id,
    name: second.name,
    at: split.at.toISOString(),
    memberCount: second.members.length,
  }
}

async function secondHeldBy(
  tx: Transaction,
  actor: Actor,
  split: StoredSplit,
  moment: Moment,
): Promise<Community> {
  const { id } = await communityOfYearVisibleTo(tx, actor, split.to, moment)
  await lockCommunity(tx, id)
  return communityOfYearVisibleTo(tx, actor, split.to, moment)
}

/** Whoever left the second part meanwhile has left; whoever came to it comes along. */
async function bringBack(
  tx: Transaction,
  actor: Actor,
  { community, second, split }: { community: Community; second: Community; split: StoredSplit },
): Promise<void> {
  const ended = await membershipsEndedBySplit(tx, community.yearId, split.at)
  const present = memberIds(community)
  const returning = second.members.filter(({ person }) => !present.includes(person))
  for (const { id, person } of ended)
    if (returning.some((member) => member.person === person)) await resumeMembership(tx, id)
  const others = returning.filter(({ person }) => !ended.some((each) => each.person === person))
  await insertMemberships(tx, actor.schoolId, community.yearId, others)
  await deleteMemberships(
    tx,
    second.members.map(({ id }) => id),
  )
}
