import type { ReactNode } from 'react'
import { EmptyState } from '#kit/EmptyState.tsx'
import { Page } from '#kit/Page.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { boardsWords } from './words/boards.ts'

/** For guests: says who proposes and chooses. */
export function ClosedPage({ title }: { title: string }): ReactNode {
  const t = useWords(boardsWords)
  return (
    <Page title={title}>
      <Panel>
        <EmptyState title={t.closedTitle} text={t.closedText} />
      </Panel>
    </Page>
  )
}
