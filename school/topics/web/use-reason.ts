import { useWords } from '#kit/words.ts'
import type { WhyNot } from './shapes.ts'
import { boardWords } from './words/board.ts'
import { challengeWords } from './words/challenges.ts'

/** Why something cannot be done now, in a sentence; null where it can. */
export function useReason(): (why: WhyNot) => string | null {
  const board = useWords(boardWords).why
  const challenges = useWords(challengeWords).refusals
  return (why) => {
    if (why === null || why === 'NOT_FOUND') return null
    return why === 'author_only' || why === 'deputy_head_only' ? challenges[why] : board[why]
  }
}
