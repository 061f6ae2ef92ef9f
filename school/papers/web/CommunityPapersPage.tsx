import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Loaded } from '#kit/Loaded.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { CommunityFrame } from '#school/communities/web/public.tsx'
import { api } from './api.ts'
import { DocumentRow, useReader } from './list/DocumentRow.tsx'
import styles from './list/list.module.css'
import { isPressing, nextStep } from './list/next-step.ts'
import type { CommunityPapers } from './shapes.ts'
import { listWords } from './words/list.ts'
import { paperWords } from './words/papers.ts'

/** The six documents of a community: how each stands and what is next. */
export function CommunityPapersPage(): ReactNode {
  return <CommunityFrame tab="papers">{({ id }) => <Asked communityId={id} />}</CommunityFrame>
}

function Asked({ communityId }: { communityId: CommunityPapers['community']['id'] }): ReactNode {
  const p = useWords(paperWords)
  const query = useQuery(api.ofCommunity.queryOptions({ input: { communityId } }))
  return (
    <Loaded query={query} height={560} refusals={{ NOT_FOUND: p.absent }}>
      {(papers) => <Documents papers={papers} />}
    </Loaded>
  )
}

function Documents({ papers }: { papers: CommunityPapers }): ReactNode {
  const t = useWords(listWords)
  const reader = useReader(papers)
  const rows = papers.documents.map((document) => {
    const lines = papers.papers.filter((line) => line.document === document.document)
    return { document, lines, isPressing: isPressing(nextStep(lines, reader)) }
  })
  const first = rows.find((row) => row.isPressing)
  return (
    <>
      <p className="soft">{t.lead}</p>
      <Panel flush>
        <ol className={styles.documents} aria-label={t.list}>
          {rows.map((row, index) => (
            <DocumentRow
              key={row.document.document}
              position={index + 1}
              document={row.document}
              lines={row.lines}
              papers={papers}
              isFirst={row === first}
            />
          ))}
        </ol>
      </Panel>
    </>
  )
}
