import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '#kit/words.ts'
import { type BoardPhase, boardPhases } from '../../board.ts'
import { boardWords } from '../words/board.ts'
import styles from './board.module.css'

/** Where the board stands on its way: topics, vote, choice. */
export function PhaseSteps({ phase }: { phase: BoardPhase }): ReactNode {
  const t = useWords(boardWords)
  const now = boardPhases.indexOf(phase)
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
