import { type ReactNode, useState } from 'react'
import { type Done, DoneNote } from '#kit/DoneNote.tsx'
import { useWords } from '#kit/words.ts'
import { CommunityFrame } from './CommunityFrame.tsx'
import { CardForm } from './card/CardForm.tsx'
import { EndingPanel } from './card/EndingPanel.tsx'
import { KeepModel } from './card/KeepModel.tsx'
import type { Community } from './shapes.ts'
import { refusalWords } from './words/refusals.ts'

/** What the community says about itself, what it hands on, and its end. */
export function CardPage(): ReactNode {
  return <CommunityFrame tab="card">{(community) => <Shown community={community} />}</CommunityFrame>
}

function Shown({ community }: { community: Community }): ReactNode {
  const refusals = useWords(refusalWords)
  const [done, show] = useState<Done | null>(null)
  return (
    <>
      <DoneNote done={done} show={show} refusals={refusals} />
      {community.why.edit === null && (
        <>
          <CardForm community={community} show={show} />
          <KeepModel community={community} show={show} />
        </>
      )}
      <EndingPanel community={community} show={show} />
    </>
  )
}
