import { type ReactNode, useState } from 'react'
import { type Done, DoneNote } from '#kit/DoneNote.tsx'
import { PaperSheet } from '#kit/paper/PaperSheet.tsx'
import { useWords } from '#kit/words.ts'
import { EditableDesk } from '../edit/EditableDesk.tsx'
import { type OpenEdition, paperOf } from '../shapes.ts'
import { reasonWords } from '../words/reasons.ts'
import { Annexes } from './Annexes.tsx'
import { DeskLayout } from './DeskLayout.tsx'
import { History } from './History.tsx'
import { Standing } from './Standing.tsx'
import { useActs } from './use-acts.ts'

/** The paper on the desk, and beside it what can be done with it. */
export function Desk({ page }: { page: OpenEdition }): ReactNode {
  const r = useWords(reasonWords)
  const [done, show] = useState<Done | null>(null)
  const acts = useActs(page.edition.id, show)
  const note = <DoneNote done={done} show={show} refusals={r.refusals} />
  const standing = <Standing page={page} acts={acts} show={show} />
  const after = (
    <>
      <Annexes page={page} acts={acts} />
      <History page={page} />
    </>
  )
  const isLying = paperOf(page).sections.some(({ orientation }) => orientation === 'landscape')
  if (page.whyNot.word === null)
    return (
      <EditableDesk page={page} note={note} standing={standing} after={after} show={show} isLying={isLying} />
    )
  return (
    <DeskLayout note={note} standing={standing} after={after} isLying={isLying}>
      <PaperSheet document={paperOf(page)} />
    </DeskLayout>
  )
}
