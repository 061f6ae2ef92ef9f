import { refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { CommunityId } from '../community.ts'
import { whyMayNotClose, whyMayNotReopen } from '../policy.ts'
import { announceCard } from './announce.ts'
import { communityHeldBy } from './load-community.ts'
import { insertState, withdrawState } from './progress-store.ts'
import { tellInsiders } from './tell.ts'

/** The community ends its work; what it wrote stays readable. */
export async function closeCommunity(
  tx: Transaction,
  actor: Actor,
  request: { communityId: CommunityId; words: string },
  moment: Moment,
): Promise<void> {
  const community = await communityHeldBy(tx, actor, request.communityId, moment)
  refuseIf(whyMayNotClose(actor, community.place))
  const year = { schoolId: actor.schoolId, yearId: community.yearId }
  const entered = { state: 'closed' as const, words: request.words, by: actor.personId }
  await insertState(tx, year, entered, moment.now)
  await announceCard(tx, actor, community, moment)
  await tellInsiders(tx, actor, community, { kind: 'communities.closed' }, moment)
}

export async function reopenCommunity(
  tx: Transaction,
  actor: Actor,
  request: { communityId: CommunityId },
  moment: Moment,
): Promise<void> {
  const community = await communityHeldBy(tx, actor, request.communityId, moment)
  refuseIf(whyMayNotReopen(actor, community.place))
  await withdrawState(tx, community.yearId, 'closed', actor.personId, moment.now)
  await announceCard(tx, actor, community, moment)
  await tellInsiders(tx, actor, community, { kind: 'communities.reopened' }, moment)
}
