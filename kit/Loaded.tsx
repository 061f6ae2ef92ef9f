import { Skeleton } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ProblemNotice } from './ProblemNotice.tsx'
import { words } from './words/kit.ts'
import { useWords } from './words.ts'

interface LoadedProps<Content> {
  query: UseQueryResult<Content, Error>
  /** How high the content will be, roughly, so that nothing jumps when it comes. */
  height?: number
  /** Sentences for refusals, `NOT_FOUND` among them. */
  refusals?: Readonly<Record<string, string>>
  children: (content: Content) => ReactNode
}

/** Shows what was asked for; a skeleton before it comes, and what to do when it does not. Content once shown stays. */
export function Loaded<Content>({
  query,
  height = 240,
  refusals,
  children,
}: LoadedProps<Content>): ReactNode {
  if (query.data !== undefined) return children(query.data)
  if (query.isError) {
    return (
      <ProblemNotice error={query.error} refusals={refusals} retry={() => void query.refetch()} reading />
    )
  }
  return <LoadingSpace height={height} />
}

/** The room that content will take, for screen readers too. */
export function LoadingSpace({ height }: { height: number }): ReactNode {
  const t = useWords(words)
  const lines = Math.max(1, Math.round(height / 56))
  return (
    <div
      role="status"
      aria-label={t.loading}
      style={{ minHeight: height, display: 'grid', gap: 12, alignContent: 'start' }}
    >
      {Array.from({ length: lines }, (_, index) => (
        // The bars have no identity: they only hold the room.
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever reordered here
        <Skeleton key={index} height={44} radius="md" width={index === 0 ? '46%' : '100%'} />
      ))}
    </div>
  )
}
