import { refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { TopicId } from '../topic.ts'
import { topicActions } from '../topic-actions.ts'
import { announceBoard } from './announce.ts'
import { boardVisibleTo } from './board-page.ts'
import { topicHeld } from './propose-topic.ts'
import { tellOfChoice } from './tell.ts'
import { insertChoice, setShortlisted, withdrawChoice } from './topic-store.ts'

interface OnTopic {
  topicId: TopicId
}

export async function shortlistTopic(tx: Transaction, actor: Actor, { topicId }: OnTopic, moment: Moment) {
  const { state, topic } = await topicHeld(tx, actor, topicId)
  refuseIf(topicActions(actor, topic, state, moment.now).shortlist)
  await setShortlisted(tx, topicId, { by: actor.personId, at: moment.now })
  await announceBoard(tx, actor, topic.boardId, moment)
  return boardVisibleTo(tx, actor, topic.boardId, moment)
}

export async function unshortlistTopic(tx: Transaction, actor: Actor, { topicId }: OnTopic, moment: Moment) {
  const { state, topic } = await topicHeld(tx, actor, topicId)
  refuseIf(topicActions(actor, topic, state, moment.now).unshortlist)
  await setShortlisted(tx, topicId, null)
  await announceBoard(tx, actor, topic.boardId, moment)
  return boardVisibleTo(tx, actor, topic.boardId, moment)
}

/** Several topics of a board may be chosen: each becomes work of its own. */
export async function chooseTopic(
  tx: Transaction,
  actor: Actor,
  { topicId, reasons }: OnTopic & { reasons: string },
  moment: Moment,
) {
  const { state, topic } = await topicHeld(tx, actor, topicId)
  refuseIf(topicActions(actor, topic, state, moment.now).choose)
  await insertChoice(tx, actor, { topic, reasons }, moment.now)
  await tellOfChoice(tx, actor, { board: state.board, topic, topics: state.topics }, moment)
  await announceBoard(tx, actor, topic.boardId, moment)
  return boardVisibleTo(tx, actor, topic.boardId, moment)
}

export async function unchooseTopic(tx: Transaction, actor: Actor, { topicId }: OnTopic, moment: Moment) {
  const { state, topic } = await topicHeld(tx, actor, topicId)
  refuseIf(topicActions(actor, topic, state, moment.now).unchoose)
  await withdrawChoice(tx, topicId, { by: actor.personId, at: moment.now })
  await announceBoard(tx, actor, topic.boardId, moment)
  return boardVisibleTo(tx, actor, topic.boardId, moment)
}
