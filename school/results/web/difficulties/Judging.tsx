import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import type { Difficulty } from '../shapes.ts'
import { difficultyWords } from '../words/difficulties.ts'
import styles from './difficulties.module.css'
import { JudgeDialog } from './JudgeDialog.tsx'
import { standingOf } from './standing.ts'
import { useJudging } from './use-judging.ts'

interface Props {
  difficulty: Difficulty
  /** In a list no one of many confirmations presses louder than the rest. */
  isQuiet?: boolean
  show: (decided: Done) => void
}

/** The ways to decide on a difficulty; a decided one can only be opened anew. */
export function Judging({ difficulty, isQuiet = false, show }: Props): ReactNode {
  const t = useWords(difficultyWords)
  const { say, isSaying, error } = useJudging(difficulty)
  const [asking, ask] = useState<'renamed' | 'rejected' | null>(null)
  // What went wrong is shown below from the mutation itself.
  const decide = (verdict: 'confirmed' | 'reopened') => void say({ verdict }).then(show, () => undefined)
  return (
    <>
      <div className={styles.actions}>
        {standingOf(difficulty) === 'waiting' ? (
          <>
            <Button
              variant={isQuiet ? 'light' : 'filled'}
              loading={isSaying}
              onClick={() => decide('confirmed')}
            >
              {t.confirm}
            </Button>
            <Button variant="default" onClick={() => ask('renamed')}>
              {t.rename}
            </Button>
            <Button variant="default" onClick={() => ask('rejected')}>
              {t.reject}
            </Button>
          </>
        ) : (
          <Button variant="default" loading={isSaying} onClick={() => decide('reopened')}>
            {t.reopen}
          </Button>
        )}
      </div>
      <ProblemNotice error={error} />
      {asking !== null && (
        <JudgeDialog verdict={asking} difficulty={difficulty} show={show} close={() => ask(null)} />
      )}
    </>
  )
}
