import type { ReactNode } from 'react'
import { Hero, HeroAction } from '#kit/Hero.tsx'
import { useWords } from '#kit/words.ts'
import { boardPath } from '../../paths.ts'
import { newTopicPath } from '../links.ts'
import type { BoardInList } from '../shapes.ts'
import { boardsWords } from '../words/boards.ts'
import { useBoardFacts } from './use-board-facts.ts'

interface Props {
  board: BoardInList
  step: 'propose' | 'vote' | 'look' | 'choose'
}

/** The board people are at, with the one thing to do. */
export function CurrentBoard({ board, step }: Props): ReactNode {
  const t = useWords(boardsWords)
  const factsOf = useBoardFacts()
  return (
    <Hero
      above={board.chosen.length > 0 ? t.phaseChosen : t.phase[board.phase]}
      title={board.title}
      note={factsOf(board)}
    >
      {step === 'propose' && (
        <HeroAction to={boardPath(board.id)} isQuiet>
          {t.look}
        </HeroAction>
      )}
      <HeroAction to={step === 'propose' ? newTopicPath(board.id) : boardPath(board.id)}>
        {t[step]}
      </HeroAction>
    </Hero>
  )
}
