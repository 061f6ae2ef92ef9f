import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { useWords } from '#kit/words.ts'
import styles from '../meetings.module.css'
import type { Decision } from '../shapes.ts'
import { decisionWords } from '../words/decisions.ts'
import { EndDialog } from './EndDialog.tsx'

interface DecisionEndsProps {
  decision: Pick<Decision, 'id' | 'text'>
  show: (done: Done) => void
}

/** Done, or given up with a reason: on the list and in the agenda that asks about it. */
export function DecisionEnds({ decision, show }: DecisionEndsProps): ReactNode {
  const t = useWords(decisionWords)
  const [open, setOpen] = useState<'finish' | 'drop' | null>(null)
  return (
    <div className={styles.itemEnds}>
      <Button
        variant="default"
        size="compact-md"
        aria-label={t.finishNamed(decision.text)}
        onClick={() => setOpen('finish')}
      >
        {t.finish}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        size="compact-md"
        aria-label={t.dropNamed(decision.text)}
        onClick={() => setOpen('drop')}
      >
        {t.drop}
      </Button>
      {open !== null && <EndDialog mode={open} decision={decision} close={() => setOpen(null)} show={show} />}
    </div>
  )
}
