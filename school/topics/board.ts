import type { Id } from '#base/id.ts'
import type { PersonId } from '#school/access/actor.ts'
import type { Deed } from '#school/access/deed.ts'
import type { TopicId } from './topic.ts'

export type BoardId = Id<'Board'>

export const boardPhases = ['collecting', 'voting', 'closed'] as const
export type BoardPhase = (typeof boardPhases)[number]

export const dotsPerPersonDefault = 3
export const dotsPerPersonMaximum = 10
/** Sums of fewer people would show who gave what. */
export const votersToShowSums = 5

/** Where the staff proposes topics, votes and chooses. */
export interface Board {
  id: BoardId
  title: string
  schoolYear: number
  openedBy: PersonId
  openedAt: Date
  dotsPerPerson: number
  voting: { openedBy: PersonId; openedAt: Date; closesAt: Date } | null
  /** Closed by hand: before its time, or without a vote. */
  closed: Deed | null
  /** How many could have voted, kept when the vote ended; staff come and go afterwards. */
  electorateCount: number | null
}

type Times = Pick<Board, 'voting' | 'closed'>

export function phaseOf({ voting, closed }: Times, now: Date): BoardPhase {
  if (closed !== null) return 'closed'
  if (voting === null) return 'collecting'
  return now.getTime() < voting.closesAt.getTime() ? 'voting' : 'closed'
}

/** When the vote ended; null while it runs, or when there was none. */
export function votingEndedAt(board: Times, now: Date): Date | null {
  if (board.voting === null || phaseOf(board, now) !== 'closed') return null
  return board.closed?.at ?? board.voting.closesAt
}

/** The sums of all, by topic. Who gave them is written nowhere. */
export interface BallotBox {
  voters: readonly PersonId[]
  dots: Readonly<Record<TopicId, number>>
}

export type SumsShown = 'no_vote' | 'voting' | 'too_few' | 'shown'

/** Whether the sums may be looked at. */
export function sumsShown(board: Times, box: BallotBox | null, now: Date): SumsShown {
  if (board.voting === null || box === null) return 'no_vote'
  if (phaseOf(board, now) !== 'closed') return 'voting'
  return box.voters.length < votersToShowSums ? 'too_few' : 'shown'
}

/** Dots by topic when they may be shown, else null. A live topic that is missing here got none. */
export function resultOf(board: Times, box: BallotBox | null, now: Date): BallotBox['dots'] | null {
  return box !== null && sumsShown(board, box, now) === 'shown' ? box.dots : null
}

export type PhaseRefusal = 'not_collecting' | 'not_voting' | 'not_closed'

export function whyNotIn(phase: BoardPhase, board: Times, now: Date): PhaseRefusal | null {
  return phaseOf(board, now) === phase ? null : `not_${phase}`
}

export function whyCannotOpenVoting(
  board: Times,
  liveTopics: number,
  now: Date,
): 'not_collecting' | 'too_few_topics' | null {
  if (phaseOf(board, now) !== 'collecting') return 'not_collecting'
  return liveTopics < 2 ? 'too_few_topics' : null
}

/** Once somebody has voted, the vote takes its course. */
export function whyCannotCancelVoting(
  board: Times,
  box: BallotBox | null,
  now: Date,
): 'not_voting' | 'ballots_cast' | null {
  if (phaseOf(board, now) !== 'voting') return 'not_voting'
  return box !== null && box.voters.length > 0 ? 'ballots_cast' : null
}

/** Without a vote a board may be closed too: a staff of four talks instead. */
export function whyCannotClose(board: Times, now: Date): 'already_closed' | null {
  return phaseOf(board, now) === 'closed' ? 'already_closed' : null
}

/** After the sums were seen, those of the next vote would show by the difference what the last ones gave. */
export function whyCannotReopen(
  board: Times,
  { box, isChosen }: { box: BallotBox | null; isChosen: boolean },
  now: Date,
): 'not_closed' | 'topic_chosen' | 'sums_shown' | null {
  if (phaseOf(board, now) !== 'closed') return 'not_closed'
  if (sumsShown(board, box, now) === 'shown') return 'sums_shown'
  return isChosen ? 'topic_chosen' : null
}
