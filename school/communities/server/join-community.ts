import { newId } from '#base/id.ts'
import { foundOrRefused, refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import { withinLimit } from '#platform/http/rate-limit.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { Community, CommunityId } from '../community.ts'
import type { JoinId } from '../join.ts'
import { whyClosed, whyMayNotJoin } from '../policy.ts'
import { announceCard, announceRegister } from './announce.ts'
import { type Entry, entriesOf, insertEntry, setSettled } from './join-store.ts'
import { communityHeldBy } from './load-community.ts'
import { insertMemberships } from './membership-store.ts'
import { nameOf, tellInsiders } from './tell.ts'

/** More than anybody asks in earnest. */
const most = { joins: 20, windowMinutes: 10 }

/** One click, and the person is a member from that moment. Clicking twice joins once. */
export async function joinCommunity(
  tx: Transaction,
  actor: Actor,
  request: { communityId: CommunityId; joinId: JoinId; words: string | null },
  moment: Moment,
): Promise<void> {
  const community = await communityHeldBy(tx, actor, request.communityId, moment)
  const why = whyMayNotJoin(actor, community.place)
  const own = { id: request.joinId, person: actor.personId }
  const isSentAgain = (await entriesOf(tx, community.yearId, own)).length > 0
  // A click that arrives late once more joins nobody who has left since.
  if (why === 'already_member' || isSentAgain) return
  refuseIf(why)
  await refuseHammering(tx, actor, moment)
  await enterMember(tx, actor, community, request, moment)
  const person = await nameOf(tx, actor.personId)
  await tellInsiders(
    tx,
    actor,
    community,
    { kind: 'communities.member_joined', params: { person }, onPeoplePage: true },
    moment,
  )
}

/** A line in the register, settled by the own click, and the membership, both of this instant. */
export async function enterMember(
  tx: Transaction,
  actor: Actor,
  community: Community,
  { joinId = newId<'Join'>(), words = null }: { joinId?: JoinId; words?: string | null },
  moment: Moment,
): Promise<void> {
  const { yearId } = community
  const entry = { id: joinId, yearId, person: actor.personId, name: null, contact: null, words }
  const isNew = await insertEntry(tx, actor.schoolId, { ...entry, kind: 'join' }, moment.now)
  // Somebody else's click has this id; that of this person is new all the same.
  if (!isNew) return enterMember(tx, actor, community, { words }, moment)
  await setSettled(tx, entry, { as: 'joined', by: actor.personId, at: moment.now, answer: null })
  const joined = { person: actor.personId, joinedAt: moment.now }
  await insertMemberships(tx, actor.schoolId, yearId, [joined])
  await announceCard(tx, actor, community, moment, [actor.personId])
}

/** A question before one decides. */
export async function askCommunity(
  tx: Transaction,
  actor: Actor,
  request: { communityId: CommunityId; joinId: JoinId; words: string },
  moment: Moment,
): Promise<void> {
  const community = await communityHeldBy(tx, actor, request.communityId, moment)
  refuseIf(whyClosed(community.place))
  await refuseHammering(tx, actor, moment)
  const { joinId: id, words } = request
  const asked = { id, yearId: community.yearId, person: actor.personId, name: null, contact: null, words }
  const isNew = await insertEntry(tx, actor.schoolId, { ...asked, kind: 'question' }, moment.now)
  if (!isNew) return
  await announceRegister(tx, actor, community, moment, actor.personId)
  const params = { person: await nameOf(tx, actor.personId) }
  await tellInsiders(
    tx,
    actor,
    community,
    { kind: 'communities.question_asked', params, onPeoplePage: true },
    moment,
  )
}

/** One takes back what one has asked, while nobody has settled it. */
export async function withdrawEntry(
  tx: Transaction,
  actor: Actor,
  request: { communityId: CommunityId; joinId: JoinId },
  moment: Moment,
): Promise<void> {
  const { community, entry } = await ownEntry(tx, actor, request, moment)
  if (entry.settledAs === 'withdrawn') return
  if (entry.settledAs !== null) refuse('already_settled')
  const settled = { as: 'withdrawn' as const, by: actor.personId, at: moment.now, answer: null }
  await setSettled(tx, entry, { ...settled, person: actor.personId })
  await announceRegister(tx, actor, community, moment, actor.personId)
}

export async function restoreEntry(
  tx: Transaction,
  actor: Actor,
  request: { communityId: CommunityId; joinId: JoinId },
  moment: Moment,
): Promise<void> {
  const { community, entry } = await ownEntry(tx, actor, request, moment)
  if (entry.settledAs !== 'withdrawn') refuse('not_withdrawn')
  await setSettled(tx, entry, null)
  await announceRegister(tx, actor, community, moment, actor.personId)
}

async function ownEntry(
  tx: Transaction,
  actor: Actor,
  request: { communityId: CommunityId; joinId: JoinId },
  moment: Moment,
): Promise<{ community: Community; entry: Entry }> {
  const community = await communityHeldBy(tx, actor, request.communityId, moment)
  const own = { id: request.joinId, person: actor.personId }
  return { community, entry: foundOrRefused((await entriesOf(tx, community.yearId, own))[0]) }
}

async function refuseHammering(tx: Transaction, actor: Actor, { now }: Moment): Promise<void> {
  const limit = {
    key: `community-join ${actor.personId}`,
    most: most.joins,
    windowMinutes: most.windowMinutes,
  }
  if (!(await withinLimit(tx, actor.schoolId, limit, now))) refuse('too_many_attempts')
}
