import { refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { Board, BoardId } from '../board.ts'
import { type BoardState, boardActions } from '../board-actions.ts'
import { announceBoard } from './announce.ts'
import { boardVisibleTo } from './board-page.ts'
import { boxOf, holdVote, placeBox, updateBoard } from './board-store.ts'
import { electorate, electorateCount } from './electorate.ts'
import { boardHeld } from './open-board.ts'
import { tellOfEnd, tellOfVoting } from './tell.ts'

interface OnBoard {
  boardId: BoardId
}

export async function openVoting(
  tx: Transaction,
  actor: Actor,
  request: OnBoard & { closesAt: string; dotsPerPerson: number },
  moment: Moment,
) {
  const { board, ...rest } = await boardHeld(tx, actor, request.boardId)
  refuseIf(boardActions(actor, { board, ...rest }, moment.now).openVoting)
  const closesAt = laterThan(moment.now, request.closesAt)
  const voting = { openedBy: actor.personId, openedAt: moment.now, closesAt }
  await updateBoard(tx, board.id, { voting, dotsPerPerson: request.dotsPerPerson })
  await placeBox(tx, actor.schoolId, board.id)
  await tellOfVoting(tx, actor, board, closesAt, moment)
  return shownAfter(tx, actor, board, moment)
}

export async function extendVoting(
  tx: Transaction,
  actor: Actor,
  request: OnBoard & { closesAt: string },
  moment: Moment,
) {
  const state = await voteHeld(tx, actor, request.boardId)
  refuseIf(boardActions(actor, state, moment.now).extendVoting)
  const { board } = state
  const closesAt = new Date(request.closesAt)
  if (board.voting === null || closesAt <= board.voting.closesAt)
    refuse('closes_not_later', { closesAt: 'closes_not_later' })
  await updateBoard(tx, board.id, { voting: { ...board.voting, closesAt } })
  return shownAfter(tx, actor, board, moment)
}

export async function cancelVoting(tx: Transaction, actor: Actor, { boardId }: OnBoard, moment: Moment) {
  const state = await voteHeld(tx, actor, boardId)
  refuseIf(boardActions(actor, state, moment.now).cancelVoting)
  await updateBoard(tx, boardId, { voting: null })
  return shownAfter(tx, actor, state.board, moment)
}

/** Ends the vote at once, or closes the board without one. */
export async function closeBoard(tx: Transaction, actor: Actor, { boardId }: OnBoard, moment: Moment) {
  const state = await voteHeld(tx, actor, boardId)
  refuseIf(boardActions(actor, state, moment.now).close)
  const { board, box, topics } = state
  await updateBoard(tx, boardId, { closed: { by: actor.personId, at: moment.now } })
  if (board.voting !== null && box !== null) {
    const count = electorateCount(await electorate(tx, actor.schoolId, moment.today), box)
    await updateBoard(tx, boardId, { electorateCount: count })
    await tellOfEnd(tx, actor, { board, box, topics, electorate: count }, moment.now)
  }
  return shownAfter(tx, actor, board, moment)
}

/** Back to collecting when there was no vote; else the vote goes on, until its own time or a later one. */
export async function reopenBoard(
  tx: Transaction,
  actor: Actor,
  request: OnBoard & { closesAt: string | null },
  moment: Moment,
) {
  const state = await voteHeld(tx, actor, request.boardId)
  refuseIf(boardActions(actor, state, moment.now).reopen)
  const { board } = state
  if (board.voting === null) {
    await updateBoard(tx, board.id, { closed: null })
  } else {
    const until = request.closesAt ?? board.voting.closesAt.toISOString()
    const voting = { ...board.voting, closesAt: laterThan(moment.now, until) }
    await updateBoard(tx, board.id, { closed: null, electorateCount: null, voting })
    await tellOfVoting(tx, actor, board, voting.closesAt, moment)
  }
  return shownAfter(tx, actor, board, moment)
}

/** Waits for a ballot that is being counted, so that none is counted after the end. */
async function voteHeld(tx: Transaction, actor: Actor, boardId: BoardId): Promise<BoardState> {
  const state = await boardHeld(tx, actor, boardId)
  await holdVote(tx, boardId, 'alone')
  return { ...state, box: await boxOf(tx, boardId) }
}

function laterThan(now: Date, text: string): Date {
  const instant = new Date(text)
  if (instant <= now) refuse('closes_in_past', { closesAt: 'closes_in_past' })
  return instant
}

async function shownAfter(tx: Transaction, actor: Actor, { id }: Board, moment: Moment) {
  await announceBoard(tx, actor, id, moment)
  return boardVisibleTo(tx, actor, id, moment)
}
