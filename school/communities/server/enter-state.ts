import { refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { CommunityYearId } from '../community.ts'
import { type EnteredState, whyCannotEnter } from '../state.ts'
import { announceCard } from './announce.ts'
import { communityOfYearVisibleTo } from './load-community.ts'
import { insertState } from './progress-store.ts'
import { lockCommunity } from './store.ts'

/**
 * Writes down that a year of a community has come so far, and what that rests on. Whoever calls has made sure that the
 * actor may; entering what is entered changes nothing. Refuses `community_closed` and `not_ordered`.
 */
export async function enterState(
  tx: Transaction,
  actor: Actor,
  request: { yearId: CommunityYearId; state: EnteredState; words: string | null },
  moment: Moment,
): Promise<void> {
  const { id } = await communityOfYearVisibleTo(tx, actor, request.yearId, moment)
  await lockCommunity(tx, id)
  const community = await communityOfYearVisibleTo(tx, actor, request.yearId, moment)
  const why = whyCannotEnter(request.state, community.place.state)
  if (why === 'already_entered') return
  refuseIf(why)
  const { yearId, state, words } = request
  const year = { schoolId: actor.schoolId, yearId }
  await insertState(tx, year, { state, words, by: actor.personId }, moment.now)
  await announceCard(tx, actor, community, moment)
}
