import type { ReactNode } from 'react'
import { Page } from '#kit/Page.tsx'
import { useWords } from '#kit/words.ts'
import { SourceChip } from '../SourceChip.tsx'
import type { Overview } from '../shapes.ts'
import { overviewWords } from '../words/overview.ts'

/** What the numbers of a work say, most telling first. */
export function WorkOverview({ overview: { work } }: { overview: Overview }): ReactNode {
  const t = useWords(overviewWords)
  return (
    <Page
      title={work.title}
      above={<SourceChip source={work.source} />}
      lead={t.headline(work.worked, work.absent)}
    />
  )
}
