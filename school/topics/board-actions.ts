import type { Actor } from '#school/access/actor.ts'
import { whyCannotVote } from './ballot.ts'
import {
  type BallotBox,
  type Board,
  whyCannotCancelVoting,
  whyCannotClose,
  whyCannotOpenVoting,
  whyCannotReopen,
  whyNotIn,
} from './board.ts'
import { whyMayNotKeepBoard, whyMayNotTakePart } from './policy.ts'
import { isLive, type Topic } from './topic.ts'

export interface BoardState {
  board: Board
  box: BallotBox | null
  topics: readonly Topic[]
}

/** What stands against each thing one can do with a board. The server refuses with it, and the page says it on the button. */
export function boardActions(actor: Actor, { board, box, topics }: BoardState, now: Date) {
  const part = whyMayNotTakePart(actor)
  const keep = whyMayNotKeepBoard(actor, board)
  const isChosen = topics.some(({ choice }) => choice !== null)
  return {
    propose: part ?? whyNotIn('collecting', board, now),
    change: keep ?? whyNotIn('collecting', board, now),
    openVoting: keep ?? whyCannotOpenVoting(board, topics.filter(isLive).length, now),
    extendVoting: keep ?? whyNotIn('voting', board, now),
    cancelVoting: keep ?? whyCannotCancelVoting(board, box, now),
    close: keep ?? whyCannotClose(board, now),
    reopen: keep ?? whyCannotReopen(board, { box, isChosen }, now),
    vote: part ?? whyCannotVote(board, box?.voters ?? [], actor.personId, now),
  }
}
