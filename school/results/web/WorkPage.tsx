import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Id } from '#base/id.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { useWords } from '#kit/words.ts'
import { api } from './api.ts'
import { WorkOverview } from './overview/WorkOverview.tsx'
import { workListWords } from './words/works.ts'

/** One work: what its numbers say, of all pupils and of each class. */
export function WorkPage(): ReactNode {
  const t = useWords(workListWords)
  const { workId } = useParams({ strict: false }) as { workId: Id<'Work'> }
  const overview = useQuery(api.works.overview.queryOptions({ input: { workId } }))
  return (
    <Loaded query={overview} height={480} refusals={{ NOT_FOUND: t.absentWork }}>
      {(loaded) => <WorkOverview overview={loaded} />}
    </Loaded>
  )
}
