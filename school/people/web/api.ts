import { apiFor } from '#kit/api.ts'
import { useRefreshOf } from '#kit/use-refresh.ts'
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

export function useRefresh(): () => Promise<void> {
  return useRefreshOf('people')
}
