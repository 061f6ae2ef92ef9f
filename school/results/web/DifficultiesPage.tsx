import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Page } from '#kit/Page.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { Row, RowList } from '#kit/RowList.tsx'
import { useWords } from '#kit/words.ts'
import { api } from './api.ts'
import { difficultyPath } from './links.ts'
import { difficultyWords } from './words/difficulties.ts'

/** What the rule found in all works, by skill, waiting for the school's word. */
export function DifficultiesPage(): ReactNode {
  const t = useWords(difficultyWords)
  const query = useInfiniteQuery(
    api.difficulties.list.infiniteOptions({
      input: (after: string | undefined) => (after === undefined ? {} : { after }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  )
  const difficulties = query.data?.pages.flatMap((page) => page.difficulties) ?? []
  return (
    <Page title={t.title} lead={t.lead}>
      <ProblemNotice error={query.error} retry={() => void query.refetch()} reading />
      <RowList label={t.title}>
        {difficulties.map(({ id, name }) => (
          <Row key={id} to={difficultyPath(id)} title={name} />
        ))}
      </RowList>
    </Page>
  )
}
