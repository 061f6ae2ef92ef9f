import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Id } from '#base/id.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Page } from '#kit/Page.tsx'
import { useWords } from '#kit/words.ts'
import { api } from './api.ts'
import { difficultyWords } from './words/difficulties.ts'

/** One difficulty with everything that speaks for it, and what the school decided. */
export function DifficultyPage(): ReactNode {
  const t = useWords(difficultyWords)
  const { difficultyId } = useParams({ strict: false }) as { difficultyId: Id<'Difficulty'> }
  const query = useQuery(api.difficulties.get.queryOptions({ input: { difficultyId } }))
  return (
    <Loaded query={query} height={480} refusals={{ NOT_FOUND: t.absent }}>
      {(difficulty) => <Page title={difficulty.judgement?.name ?? difficulty.name} />}
    </Loaded>
  )
}
