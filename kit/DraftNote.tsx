import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Draft } from './draft.ts'
import styles from './draft-note.module.css'
import { words } from './words/kit.ts'
import { useWords } from './words.ts'

/** Says quietly that what is typed is safe, and loudly when it is not. */
export function DraftNote({ draft }: { draft: Pick<Draft<unknown>, 'state' | 'forget'> }): ReactNode {
  const t = useWords(words)
  const says = {
    opening: '',
    empty: '',
    saving: t.draftSaving,
    saved: t.draftSaved,
    restored: t.draftRestored,
    failed: t.draftFailed,
  }[draft.state]
  return (
    <div className={styles.note} data-state={draft.state} role="status">
      <span>{says}</span>
      {draft.state === 'restored' && (
        <Button variant="subtle" size="compact-sm" onClick={draft.forget}>
          {t.draftForget}
        </Button>
      )}
    </div>
  )
}
