import type { BoardInList } from '../shapes.ts'

/** What this person does next with the boards of the school. */
export type NextStep =
  | { step: 'open' | 'none' }
  | { step: 'propose' | 'vote' | 'look' | 'choose'; board: BoardInList }

/** The board people are at: the newest that still runs, else the newest whose topic is not chosen. */
export function currentBoard(boards: readonly BoardInList[]): BoardInList | null {
  return (
    boards.find(({ phase }) => phase !== 'closed') ??
    boards.slice(0, 1).find(({ chosen, topicCount }) => chosen.length === 0 && topicCount > 0) ??
    null
  )
}

/** One thing and no more: a page with two primary actions has none. */
export function nextStep(
  boards: readonly BoardInList[],
  person: { mayTakePart: boolean; mayOpen: boolean; keeps: (board: BoardInList) => boolean },
): NextStep {
  const board = currentBoard(boards)
  if (board === null) return { step: person.mayOpen ? 'open' : 'none' }
  if (board.phase === 'closed') return { step: person.keeps(board) ? 'choose' : 'look', board }
  if (!person.mayTakePart) return { step: 'look', board }
  if (board.phase === 'collecting') return { step: 'propose', board }
  return { step: board.participation?.hasVoted === true ? 'look' : 'vote', board }
}
