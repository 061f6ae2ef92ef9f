import { Button, CloseButton } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import styles from './done-note.module.css'
import { ProblemNotice } from './ProblemNotice.tsx'
import { words as kitWords } from './words/kit.ts'
import { useWords } from './words.ts'

/** What was just done, and how to take it back. */
export interface Done {
  text: string
  undo?: () => Promise<Done>
}

interface DoneNoteProps {
  done: Done | null
  show: (done: Done | null) => void
  refusals?: Readonly<Record<string, string>>
}

/** Stands in the page instead of asking «are you sure?» beforehand. */
export function DoneNote({ done, show, refusals }: DoneNoteProps): ReactNode {
  const t = useWords(kitWords)
  const undoing = useMutation({ mutationFn: (undo: () => Promise<Done>) => undo(), onSuccess: show })
  const undo = done?.undo
  return (
    <div role="status" className={styles.place}>
      {done !== null && (
        <div className={styles.note}>
          <span className={styles.text}>{done.text}</span>
          {undo !== undefined && (
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
      <ProblemNotice error={undoing.error} refusals={refusals} />
    </div>
  )
}
