import { foundOrRefused, Refused, refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { DifficultyId } from '#school/results/judgement.ts'
import { difficultyVisibleTo } from '#school/results/server/public.ts'
import type { BoardId } from '../board.ts'
import { type BoardState, boardActions } from '../board-actions.ts'
import type { ChallengeId } from '../challenge.ts'
import { whyMayNotSeeBoards } from '../policy.ts'
import type { NamedDifficulty, Topic, TopicId, TopicText } from '../topic.ts'
import { topicActions } from '../topic-actions.ts'
import { announceBoard } from './announce.ts'
import { boardVisibleTo } from './board-page.ts'
import { challenges } from './challenge-store.ts'
import { boardHeld } from './open-board.ts'
import { insertTopic, rewriteTopic, setWithdrawn, topicById } from './topic-store.ts'

interface TopicProposed extends TopicText {
  challengeIds: readonly ChallengeId[]
  difficultyId: DifficultyId | null
}

export async function proposeTopic(
  tx: Transaction,
  actor: Actor,
  { boardId, ...proposed }: TopicProposed & { boardId: BoardId },
  moment: Moment,
) {
  refuseIf(boardActions(actor, await boardHeld(tx, actor, boardId), moment.now).propose)
  const topic = await topicWritten(tx, actor, proposed, null, moment)
  await insertTopic(tx, actor, { ...topic, boardId }, moment.now)
  await announceBoard(tx, actor, boardId, moment)
  return boardVisibleTo(tx, actor, boardId, moment)
}

export async function changeTopic(
  tx: Transaction,
  actor: Actor,
  { topicId, ...proposed }: TopicProposed & { topicId: TopicId },
  moment: Moment,
) {
  const { state, topic } = await topicHeld(tx, actor, topicId)
  refuseIf(topicActions(actor, topic, state, moment.now).change)
  const written = await topicWritten(tx, actor, proposed, topic, moment)
  await rewriteTopic(tx, actor, topicId, written, moment.now)
  await announceBoard(tx, actor, topic.boardId, moment)
  return boardVisibleTo(tx, actor, topic.boardId, moment)
}

export async function withdrawTopic(
  tx: Transaction,
  actor: Actor,
  { topicId }: { topicId: TopicId },
  moment: Moment,
) {
  const { state, topic } = await topicHeld(tx, actor, topicId)
  refuseIf(topicActions(actor, topic, state, moment.now).withdraw)
  await setWithdrawn(tx, topicId, { by: actor.personId, at: moment.now })
  await announceBoard(tx, actor, topic.boardId, moment)
  return boardVisibleTo(tx, actor, topic.boardId, moment)
}

export async function restoreTopic(
  tx: Transaction,
  actor: Actor,
  { topicId }: { topicId: TopicId },
  moment: Moment,
) {
  const { state, topic } = await topicHeld(tx, actor, topicId)
  refuseIf(topicActions(actor, topic, state, moment.now).restore)
  await setWithdrawn(tx, topicId, null)
  await announceBoard(tx, actor, topic.boardId, moment)
  return boardVisibleTo(tx, actor, topic.boardId, moment)
}

/** The topic with its board, held until the end of the transaction, as it is once nobody else changes them. */
export async function topicHeld(
  tx: Transaction,
  actor: Actor,
  id: TopicId,
): Promise<{ state: BoardState; topic: Topic }> {
  refuseIf(whyMayNotSeeBoards(actor))
  const { boardId } = foundOrRefused(await topicById(tx, id))
  const state = await boardHeld(tx, actor, boardId)
  return { state, topic: foundOrRefused(state.topics.find((topic) => topic.id === id)) }
}

/** What a topic names must be offered to the person, or have been named before. */
async function topicWritten(
  tx: Transaction,
  actor: Actor,
  { difficultyId, ...proposed }: TopicProposed,
  before: Topic | null,
  moment: Moment,
) {
  const known = before?.challengeIds ?? []
  const offered = (await challenges(tx)).filter(
    ({ id, retiredAt }) => retiredAt === null || known.includes(id),
  )
  if (proposed.challengeIds.some((id) => offered.every((challenge) => challenge.id !== id)))
    refuse('challenge_unknown', { challengeIds: 'challenge_unknown' })
  const kept = before?.difficulty?.id === difficultyId ? before.difficulty : null
  const difficulty =
    kept ?? (difficultyId === null ? null : await difficultyNamed(tx, actor, difficultyId, moment))
  return { ...proposed, difficulty }
}

async function difficultyNamed(
  tx: Transaction,
  actor: Actor,
  id: DifficultyId,
  moment: Moment,
): Promise<NamedDifficulty> {
  try {
    const { name } = await difficultyVisibleTo(tx, actor, id, moment)
    return { id, name }
  } catch (problem) {
    // For the page this is a field to correct, not an absent topic.
    if (problem instanceof Refused) refuse('difficulty_unknown', { difficultyId: 'difficulty_unknown' })
    throw problem
  }
}
