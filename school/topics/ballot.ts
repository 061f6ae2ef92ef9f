import type { PersonId } from '#school/access/actor.ts'
import { type BallotBox, type Board, phaseOf } from './board.ts'
import type { TopicId } from './topic.ts'

/** What one person gives, once. */
export type Ballot = readonly { topicId: TopicId; dots: number }[]

export function whyCannotVote(
  board: Pick<Board, 'voting' | 'closed'>,
  voters: readonly PersonId[],
  voter: PersonId,
  now: Date,
): 'not_voting' | 'already_voted' | null {
  if (phaseOf(board, now) !== 'voting') return 'not_voting'
  return voters.includes(voter) ? 'already_voted' : null
}

export type BallotRefusal = 'no_dots' | 'too_many_dots' | 'topic_twice' | 'topic_not_live'

export function whyNotBallot(
  ballot: Ballot,
  dotsPerPerson: number,
  live: ReadonlySet<TopicId>,
): BallotRefusal | null {
  const topics = ballot.map(({ topicId }) => topicId)
  if (topics.some((id) => !live.has(id))) return 'topic_not_live'
  if (new Set(topics).size < topics.length) return 'topic_twice'
  const given = ballot.reduce((sum, { dots }) => sum + dots, 0)
  if (given === 0) return 'no_dots'
  return given > dotsPerPerson ? 'too_many_dots' : null
}

/** Adds a ballot to the sums. Voters stand in the order of their ids, so that no row tells who came when. */
export function countIn(box: BallotBox, voter: PersonId, ballot: Ballot): BallotBox {
  const dots: Record<TopicId, number> = { ...box.dots }
  for (const { topicId, dots: given } of ballot) dots[topicId] = (dots[topicId] ?? 0) + given
  return { voters: [...box.voters, voter].sort(), dots }
}
