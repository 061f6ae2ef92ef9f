import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '#kit/words.ts'
import { type BoardPhase, boardPhases } from '../../board.ts'
import { boardWords } from '../words/board.ts'
import styles from './board.module.css'

interface Props {
  phase: BoardPhase
  /** A topic is chosen: the last step is behind too. */
  isDone: boolean
}

/** Where the board stands on its way: topics, vote, choice. */
export function PhaseSteps({ phase, isDone }: Props): ReactNode {
  const t = useWords(boardWords)
  const now = isDone ? boardPhases.length : boardPhases.indexOf(phase)
  return (
    <ol className={styles.steps} aria-label={t.steps}>
      {boardPhases.map((step, index) => (
        <li
          key={step}
          className={styles.step}
          data-state={index < now ? 'done' : index === now ? 'now' : 'later'}
          aria-current={index === now ? 'step' : undefined}
        >
          <span className={styles.bead} aria-hidden="true" />
          {t.step[step]}
          {index < now && <VisuallyHidden>, {t.stepDone}</VisuallyHidden>}
        </li>
      ))}
    </ol>
  )
}
