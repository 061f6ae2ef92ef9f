import { foundOrRefused, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { holdersOf, whyCannotMerge } from '../merging.ts'
import type { TopicId } from '../topic.ts'
import { topicActions } from '../topic-actions.ts'
import { announceBoard } from './announce.ts'
import { boardVisibleTo } from './board-page.ts'
import { topicHeld } from './propose-topic.ts'
import { setMerged } from './topic-store.ts'

export async function mergeTopic(
  tx: Transaction,
  actor: Actor,
  { topicId, into }: { topicId: TopicId; into: TopicId },
  moment: Moment,
) {
  const { state, topic } = await topicHeld(tx, actor, topicId)
  refuseIf(topicActions(actor, topic, state, moment.now).merge)
  const target = foundOrRefused(state.topics.find(({ id }) => id === into))
  refuseIf(whyCannotMerge(topic, target, holdersOf(state.topics)))
  await setMerged(tx, topicId, { into, by: actor.personId, at: moment.now })
  await announceBoard(tx, actor, topic.boardId, moment)
  return boardVisibleTo(tx, actor, topic.boardId, moment)
}

export async function unmergeTopic(
  tx: Transaction,
  actor: Actor,
  { topicId }: { topicId: TopicId },
  moment: Moment,
) {
  const { state, topic } = await topicHeld(tx, actor, topicId)
  refuseIf(topicActions(actor, topic, state, moment.now).unmerge)
  await setMerged(tx, topicId, null)
  await announceBoard(tx, actor, topic.boardId, moment)
  return boardVisibleTo(tx, actor, topic.boardId, moment)
}
