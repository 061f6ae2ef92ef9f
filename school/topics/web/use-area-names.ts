import { useQuery } from '@tanstack/react-query'
import { useWords } from '#kit/words.ts'
import type { ProblemArea } from '../problem-area.ts'
import { topicsApi } from './api.ts'
import { challengeWords } from './words/challenges.ts'

/** How the school calls an area; its usual name where it has none of its own. */
export function useAreaNames(): (area: ProblemArea) => string {
  const t = useWords(challengeWords)
  const named = useQuery(topicsApi.areas.list.queryOptions({ staleTime: 60_000 }))
  return (area) => named.data?.areas.find((each) => each.area === area)?.name ?? t.area[area]
}
