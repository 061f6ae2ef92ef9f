import { newId } from '#base/id.ts'
import type { LocalDate } from '#base/local-date.ts'
import { foundOrRefused, refuse } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, PersonId } from '#school/access/actor.ts'
import type { CommunityId } from '#school/communities/community.ts'
import type { CommunityFacts } from '#school/communities/community-facts.ts'
import { tell } from '#school/notices/server/public.ts'
import type { ItemId } from '../agenda.ts'
import { type Decision, type DecisionId, stateOfDecision } from '../decision.ts'
import type { MeetingId } from '../meeting.ts'
import { decisionsPath } from '../paths.ts'
import { announceDecisions } from './announce.ts'
import { bringForward, titleLengthMaximum } from './bring-forward.ts'
import { decisionById, enterDecisionEnd, insertDecision, updateDecision } from './decision-store.ts'
import { followUpsAhead, markItemsRemoved, meetingOfItem, retitleItems } from './item-store.ts'
import { meetingsKeptBy, refuseStrangers } from './load-meeting.ts'
import { meetingById } from './meeting-store.ts'
import { remindOfDecision } from './remind.ts'

interface Fields {
  text: string
  ownerId: PersonId | null
  dueOn: LocalDate | null
}

/** Written down in a meeting, or between two. The next meeting asks what became of it. */
export async function makeDecision(
  tx: Transaction,
  actor: Actor,
  request: Fields & { communityId: CommunityId; meetingId: MeetingId | null; itemId?: ItemId | null },
  moment: Moment,
): Promise<DecisionId> {
  const facts = await meetingsKeptBy(tx, actor, request.communityId, moment)
  const { meetingId, itemId = null, text, ownerId, dueOn } = request
  if (meetingId !== null) {
    const meeting = await meetingById(tx, meetingId)
    foundOrRefused(meeting?.yearId === facts.yearId ? meeting : null)
  }
  if (itemId !== null)
    foundOrRefused(meetingId !== null && (await meetingOfItem(tx, itemId)) === meetingId ? itemId : null)
  refuseStrangers({ ownerId }, { facts })
  const id = newId<'Decision'>()
  const decision = { id, yearId: facts.yearId, meetingId, itemId, text, ownerId, dueOn }
  await insertDecision(tx, actor, decision, moment.now)
  await tellOwner(tx, actor, { facts, decision }, moment)
  await settle(tx, actor, facts, id, moment)
  return id
}

export async function changeDecision(
  tx: Transaction,
  actor: Actor,
  request: Fields & { decisionId: DecisionId; revision: number },
  moment: Moment,
): Promise<void> {
  const { decision, facts } = await decisionKeptBy(tx, actor, request.decisionId, moment)
  if (stateOfDecision(decision) !== 'open') refuse('not_open')
  if (request.revision !== decision.revision) refuse('changed_meanwhile')
  const { text, ownerId } = request
  const isHandedOn = ownerId !== decision.ownerId
  if (isHandedOn) refuseStrangers({ ownerId }, { facts })
  await updateDecision(tx, decision.id, request)
  const asked = await followUpsAhead(tx, decision.id)
  await retitleItems(
    tx,
    asked.map(({ id }) => id),
    text.slice(0, titleLengthMaximum),
  )
  if (isHandedOn) await tellOwner(tx, actor, { facts, decision: { ...decision, ...request } }, moment)
  await settle(tx, actor, facts, decision.id, moment)
}

/** Done or dropped: no meeting that has not begun asks about it any more. */
export async function endDecision(
  tx: Transaction,
  actor: Actor,
  request: { decisionId: DecisionId } & (
    | { as: 'done'; words: string | null }
    | { as: 'dropped'; words: string }
  ),
  moment: Moment,
): Promise<void> {
  const { decision, facts } = await decisionKeptBy(tx, actor, request.decisionId, moment)
  if (stateOfDecision(decision) !== 'open') refuse('not_open')
  const by = { by: actor.personId, at: moment.now }
  const end =
    request.as === 'done'
      ? { done: { ...by, words: request.words }, dropped: null }
      : { done: null, dropped: { ...by, words: request.words } }
  await enterDecisionEnd(tx, decision.id, end)
  const asked = (await followUpsAhead(tx, decision.id)).filter(({ removed }) => removed === null)
  await markItemsRemoved(
    tx,
    asked.map(({ id }) => id),
    by,
  )
  await settle(tx, actor, facts, decision.id, moment)
}

/** The questions that left with the end come back with it. */
export async function reopenDecision(
  tx: Transaction,
  actor: Actor,
  { decisionId }: { decisionId: DecisionId },
  moment: Moment,
): Promise<void> {
  const { decision, facts } = await decisionKeptBy(tx, actor, decisionId, moment)
  const endedAt = (decision.done ?? decision.dropped)?.at
  if (endedAt === undefined) refuse('still_open')
  await enterDecisionEnd(tx, decisionId, { done: null, dropped: null })
  const left = (await followUpsAhead(tx, decisionId)).filter(
    ({ removed }) => removed?.at.getTime() === endedAt.getTime(),
  )
  await markItemsRemoved(
    tx,
    left.map(({ id }) => id),
    null,
  )
  await settle(tx, actor, facts, decisionId, moment)
}

async function decisionKeptBy(
  tx: Transaction,
  actor: Actor,
  id: DecisionId,
  moment: Moment,
): Promise<{ decision: Decision; facts: CommunityFacts }> {
  const { yearId } = foundOrRefused(await decisionById(tx, id))
  const facts = await meetingsKeptBy(tx, actor, { yearId }, moment)
  return { decision: foundOrRefused(await decisionById(tx, id)), facts }
}

async function settle(
  tx: Transaction,
  actor: Actor,
  facts: CommunityFacts,
  id: DecisionId,
  moment: Moment,
): Promise<void> {
  const decision = foundOrRefused(await decisionById(tx, id))
  await remindOfDecision(tx, actor, { decision, facts }, moment)
  await bringForward(tx, actor, facts, moment)
  await announceDecisions(tx, actor, facts, moment)
}

/** Nobody is told what they took on themselves. */
async function tellOwner(
  tx: Transaction,
  actor: Actor,
  { facts, decision }: { facts: CommunityFacts; decision: Fields },
  { now }: Moment,
): Promise<void> {
  const { ownerId, text, dueOn } = decision
  if (ownerId === null || ownerId === actor.personId) return
  const params = { community: facts.name, text: text.slice(0, 200), dueOn: dueOn ?? '' }
  const path = decisionsPath(facts.communityId)
  await tell(tx, actor, { to: [ownerId], kind: 'meetings.decision_entrusted', params, path }, now)
}
