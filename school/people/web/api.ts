import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { apiFor, sliceKey } from '#kit/api.ts'
import type { contract } from '../contract.ts'

export const peopleApi = apiFor<typeof contract>('people')

/** Every reading by somebody else stands in the access log, so a page that is only looked at again does not ask again. */
export function personQuery(personId: string) {
  return peopleApi.read.queryOptions({
    input: { personId },
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
}

/** Asks for the people anew after a change of one's own; changes of others come by live events. */
export function useRefresh(): () => Promise<void> {
  const queries = useQueryClient()
  return useCallback(() => queries.invalidateQueries({ queryKey: sliceKey('people') }), [queries])
}
