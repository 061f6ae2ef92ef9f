import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import { useWords } from '#kit/words.ts'
import type { Work } from '../work.ts'
import { workListWords } from './words/works.ts'

/** Independent, and by whom, or the school's own: stands beside every work and every number from it. */
export function SourceChip({ work }: { work: Pick<Work, 'source' | 'conductedBy'> }): ReactNode {
  const t = useWords(workListWords)
  return work.source === 'external' ? (
    <Chip tone="sky">{t.externalBy(work.conductedBy)}</Chip>
  ) : (
    <Chip tone="plum">{t.source.internal}</Chip>
  )
}
