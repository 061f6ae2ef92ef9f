import type { BoardPhase } from '../board.ts'

const everyMs = 20_000

/** A ballot announces nothing, and a vote ends by the clock: while one runs, the page asks again by itself. */
export function boardInterval(boards: readonly { phase: BoardPhase }[]): number | false {
  return boards.some(({ phase }) => phase === 'voting') ? everyMs : false
}
