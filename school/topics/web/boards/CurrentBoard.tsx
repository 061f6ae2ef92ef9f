import type { ReactNode } from 'react'
import { LinkButton } from '#kit/links.tsx'
import { useWords } from '#kit/words.ts'
import { boardPath } from '../../paths.ts'
import { newTopicPath } from '../links.ts'
import type { BoardInList } from '../shapes.ts'
import { boardsWords } from '../words/boards.ts'
import styles from './boards.module.css'
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
    <section className={styles.current} aria-labelledby={board.id}>
      <div className={styles.currentWords}>
        <p className={styles.phase}>{board.chosen.length > 0 ? t.phaseChosen : t.phase[board.phase]}</p>
        <h2 id={board.id}>{board.title}</h2>
        <p>{factsOf(board)}</p>
      </div>
      <div className={styles.currentActions}>
        {step === 'propose' && (
          <LinkButton to={boardPath(board.id)} className={styles.quietAction}>
            {t.look}
          </LinkButton>
        )}
        <LinkButton
          to={step === 'propose' ? newTopicPath(board.id) : boardPath(board.id)}
          className={styles.action}
        >
          {t[step]}
        </LinkButton>
      </div>
    </section>
  )
}
