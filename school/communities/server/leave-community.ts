import { localDateAt } from '#base/local-date.ts'
import { refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { schoolOf } from '#school/access/server/public.ts'
import type { CommunityId } from '../community.ts'
import { whyClosed, whyMayNotLeave } from '../policy.ts'
import { announceCard } from './announce.ts'
import { communityHeldBy } from './load-community.ts'
import { endMemberships, pastMembersOf, resumeMembership } from './membership-store.ts'
import { agreeIfSettled } from './propose-leader.ts'
import { nameOf, tellInsiders } from './tell.ts'

/** Leaving is as free as joining. Whoever stood in an order needs an amended one, which the page says. */
export async function leaveCommunity(
  tx: Transaction,
  actor: Actor,
  request: { communityId: CommunityId; words: string | null },
  moment: Moment,
): Promise<void> {
  const community = await communityHeldBy(tx, actor, request.communityId, moment)
  refuseIf(whyMayNotLeave(community.place))
  const staying = community.members.filter(({ person }) => person !== actor.personId)
  // While the person still may: with fewer members what was answered may be enough.
  await agreeIfSettled(tx, actor, { ...community, members: staying }, moment)
  const own = community.members.filter(({ person }) => person === actor.personId)
  await endMemberships(
    tx,
    own.map(({ id }) => id),
    { words: request.words },
    moment.now,
  )
  await announceCard(tx, actor, community, moment)
  const params = { person: await nameOf(tx, actor.personId) }
  const left = { ...community, members: staying }
  await tellInsiders(tx, actor, left, { kind: 'communities.member_left', params, onPeoplePage: true }, moment)
}

/** As if one had never left, on the same day only; later one joins anew. */
export async function stayInCommunity(
  tx: Transaction,
  actor: Actor,
  request: { communityId: CommunityId },
  moment: Moment,
): Promise<void> {
  const community = await communityHeldBy(tx, actor, request.communityId, moment)
  if (community.place.isMember) return
  const own = (await pastMembersOf(tx, community.yearId)).find(({ person }) => person === actor.personId)
  const { timeZone } = await schoolOf(tx)
  if (own === undefined || localDateAt(own.leftAt.getTime(), timeZone) !== moment.today)
    refuse('not_left_today')
  refuseIf(whyClosed(community.place))
  await resumeMembership(tx, own.id)
  await announceCard(tx, actor, community, moment, [actor.personId])
}
