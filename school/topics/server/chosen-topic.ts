import { localDateAt } from '#base/local-date.ts'
import type { Transaction } from '#platform/db/database.ts'
import { schoolOf } from '#school/access/server/public.ts'
import { type BallotBox, type Board, resultOf } from '../board.ts'
import type { ChosenTopic, Topic, TopicId } from '../topic.ts'
import { boardById, boxOf } from './board-store.ts'
import { challenges } from './challenge-store.ts'
import { topicById, topicsOf } from './topic-store.ts'

/** A topic the staff has chosen, with what speaks for it; null when it is not chosen. Topics merged into it bring what they name. */
export async function chosenTopic(tx: Transaction, topicId: TopicId): Promise<ChosenTopic | null> {
  const topic = await topicById(tx, topicId)
  const board = topic && (await boardById(tx, topic.boardId))
  if (topic === null || board === null || topic.choice === null) return null
  const merged = (await topicsOf(tx, [board.id])).filter(({ merged }) => merged?.into === topicId)
  const all = [topic, ...merged]
  const answered = (await challenges(tx)).filter(({ id }) =>
    all.some(({ challengeIds }) => challengeIds.includes(id)),
  )
  return {
    id: topic.id,
    title: topic.title,
    why: topic.why,
    evidence: all.find(({ evidence }) => evidence !== null)?.evidence ?? null,
    difficulty: all.find(({ difficulty }) => difficulty !== null)?.difficulty ?? null,
    challenges: answered.map(({ level, wording }) => ({ level, wording })),
    areas: [...new Set(all.flatMap(({ areas }) => areas))],
    association: topic.association,
    votes: await votesFor(tx, topic, board, await boxOf(tx, board.id)),
    reasons: topic.choice.reasons,
    boardId: board.id,
    schoolYear: board.schoolYear,
  }
}

/** Only a closed board has a chosen topic, so its vote has ended. */
async function votesFor(
  tx: Transaction,
  topic: Topic,
  board: Board,
  box: BallotBox | null,
): Promise<ChosenTopic['votes']> {
  const endedAt = board.closed?.at ?? board.voting?.closesAt
  if (endedAt === undefined || box === null) return null
  const dots = resultOf(board, box, endedAt)
  if (dots === null) return null
  return {
    dots: dots[topic.id] ?? 0,
    voters: box.voters.length,
    electorate: board.electorateCount ?? box.voters.length,
    votingClosedOn: localDateAt(endedAt.getTime(), (await schoolOf(tx)).timeZone),
  }
}
