import { Button, CloseButton } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { words as kitWords } from '#kit/words/kit.ts'
import { useWords } from '#kit/words.ts'
import styles from './difficulties.module.css'
import type { Decided } from './use-judging.ts'

/** Stands in the page instead of asking «are you sure?» beforehand. */
export function DecidedNote({
  decided,
  show,
}: {
  decided: Decided | null
  show: (decided: Decided | null) => void
}): ReactNode {
  const t = useWords(kitWords)
  const undoing = useMutation({ mutationFn: (undo: () => Promise<Decided>) => undo(), onSuccess: show })
  const undo = decided?.undo ?? null
  return (
    <div role="status" className={styles.place}>
      {decided !== null && (
        <div className={styles.note}>
          <span className={styles.noteText}>{decided.text}</span>
          {undo !== null && (
            <Button
              variant="subtle"
              size="compact-md"
              loading={undoing.isPending}
              onClick={() => undoing.mutate(undo)}
            >
              {t.undo}
            </Button>
          )}
          <CloseButton aria-label={t.close} onClick={() => show(null)} />
        </div>
      )}
      <ProblemNotice error={undoing.error} />
    </div>
  )
}
