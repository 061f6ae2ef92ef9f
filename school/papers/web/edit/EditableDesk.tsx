import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { DeskLayout } from '../edition/DeskLayout.tsx'
import type { OpenEdition } from '../shapes.ts'
import { editWords } from '../words/edit.ts'
import { reasonWords } from '../words/reasons.ts'
import { ClauseList } from './ClauseList.tsx'
import { EditableSheet } from './EditableSheet.tsx'
import styles from './edit.module.css'
import { useDeeds } from './use-deeds.ts'
import { type Editor, useEditing } from './use-editing.ts'
import { stateOfPart } from './wording-edits.ts'

interface EditableDeskProps {
  page: OpenEdition
  note: ReactNode
  standing: ReactNode
  after: ReactNode
  isLying: boolean
  show: (done: Done | null) => void
}

/** The desk of those who write: the sheet opens to a press, the list of clauses stands beside it. */
export function EditableDesk({ page, note, standing, after, isLying, show }: EditableDeskProps): ReactNode {
  const editor = useEditing(page)
  const deeds = useDeeds(page, editor, show)
  const r = useWords(reasonWords)
  // With an editor open the problem stands inside it.
  const error = editor.editing === null ? editor.saving.error : null
  return (
    <DeskLayout
      note={note}
      standing={standing}
      isLying={isLying}
      after={
        <>
          <ClauseList page={page} editor={editor} deeds={deeds} />
          {after}
        </>
      }
    >
      <ProblemNotice error={error} refusals={r.refusals} />
      <StaleBar page={page} editor={editor} />
      <EditableSheet page={page} editor={editor} deeds={deeds} />
    </DeskLayout>
  )
}

/** Facts changed under edits: says how many clauses want a look and leads to the first. */
function StaleBar({ page, editor }: { page: OpenEdition; editor: Editor }): ReactNode {
  const t = useWords(editWords)
  const stale = page.parts.filter((part) => stateOfPart(part) === 'stale')
  const [first] = stale
  if (first === undefined) return null
  return (
    <div className={styles.staleBar}>
      <p>{t.staleCount(stale.length)}</p>
      <Button variant="default" size="compact-md" onClick={() => editor.open(first)}>
        {t.lookAtStale}
      </Button>
    </div>
  )
}
