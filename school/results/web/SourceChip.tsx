import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import { useWords } from '#kit/words.ts'
import type { WorkSource } from '../work.ts'
import { workListWords } from './words/works.ts'

/** Independent or the school's own: stands beside every work and every number from it. */
export function SourceChip({ source }: { source: WorkSource }): ReactNode {
  const t = useWords(workListWords)
  return <Chip tone={source === 'external' ? 'sky' : 'plum'}>{t.source[source]}</Chip>
}
