import type { BoardInList } from '../shapes.ts'

type Board = Pick<BoardInList, 'phase' | 'schoolYear' | 'topicCount' | 'participation'> & {
  chosen: readonly unknown[]
}

/** What this person does next with the boards of the school. */
export type NextStep<Any extends Board> =
  | { step: 'open' | 'none' }
  | { step: 'propose' | 'vote' | 'look' | 'choose'; board: Any }

interface Person<Any> {
  /** By the clock of the school. */
  schoolYear: number
  mayTakePart: boolean
  mayOpen: boolean
  keeps: (board: Any) => boolean
}

/** One thing and no more: a page with two primary actions has none. */
export function nextStep<Any extends Board>(boards: readonly Any[], person: Person<Any>): NextStep<Any> {
  const board = currentBoard(boards, person.schoolYear)
  if (board === null) return { step: person.mayOpen ? 'open' : 'none' }
  if (board.phase === 'closed') {
    const isWaiting = board.chosen.length === 0 && person.keeps(board)
    return { step: isWaiting ? 'choose' : 'look', board }
  }
  if (!person.mayTakePart) return { step: 'look', board }
  if (board.phase === 'collecting') return { step: 'propose', board }
  return { step: board.participation?.hasVoted === true ? 'look' : 'vote', board }
}

/** The newest that still runs; else the newest of this school year that had topics. */
function currentBoard<Any extends Board>(boards: readonly Any[], schoolYear: number): Any | null {
  return (
    boards.find(({ phase }) => phase !== 'closed') ??
    boards.find((board) => board.schoolYear === schoolYear && board.topicCount > 0) ??
    null
  )
}
