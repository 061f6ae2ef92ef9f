import type { ReactNode } from 'react'
import { EmptyState } from '#kit/EmptyState.tsx'
import { Page } from '#kit/Page.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { workListWords } from './words/works.ts'

/** For those who work in the school without seeing pupils' results: says who does, and whom to ask. */
export function ClosedPage({ title }: { title: string }): ReactNode {
  const t = useWords(workListWords)
  return (
    <Page title={title}>
      <Panel>
        <EmptyState title={t.closedTitle} text={t.closedText} />
      </Panel>
    </Page>
  )
}
