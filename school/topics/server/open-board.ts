import { newId } from '#base/id.ts'
import { foundOrRefused, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { schoolYearOn } from '#school/people/school-year.ts'
import type { BoardId } from '../board.ts'
import { type BoardState, boardActions } from '../board-actions.ts'
import { whyMayNotSeeBoards, whyMayNotTakePart } from '../policy.ts'
import { announceBoard } from './announce.ts'
import { boardVisibleTo } from './board-page.ts'
import { boardLocked, boxOf, insertBoard, updateBoard } from './board-store.ts'
import { topicsOf } from './topic-store.ts'

interface BoardWritten {
  title: string
  dotsPerPerson: number
}

export async function openBoard(tx: Transaction, actor: Actor, written: BoardWritten, moment: Moment) {
  refuseIf(whyMayNotTakePart(actor))
  const id = newId<'Board'>()
  await insertBoard(tx, actor, { ...written, id, schoolYear: schoolYearOn(moment.today) }, moment.now)
  await announceBoard(tx, actor, id, moment)
  return boardVisibleTo(tx, actor, id, moment)
}

export async function changeBoard(
  tx: Transaction,
  actor: Actor,
  { boardId, ...written }: BoardWritten & { boardId: BoardId },
  moment: Moment,
) {
  const state = await boardHeld(tx, actor, boardId)
  refuseIf(boardActions(actor, state, moment.now).change)
  await updateBoard(tx, boardId, written)
  await announceBoard(tx, actor, boardId, moment)
  return boardVisibleTo(tx, actor, boardId, moment)
}

/** The board as the actor sees it, held until the end of the transaction. */
export async function boardHeld(tx: Transaction, actor: Actor, id: BoardId): Promise<BoardState> {
  refuseIf(whyMayNotSeeBoards(actor))
  const board = foundOrRefused(await boardLocked(tx, id))
  return { board, box: await boxOf(tx, id), topics: await topicsOf(tx, [id]) }
}
