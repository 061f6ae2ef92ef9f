import { useQuery } from '@tanstack/react-query'
import { apiFor } from '#kit/api.ts'
import type { Done } from '#kit/DoneNote.tsx'
import { type Doing, useDeedThen } from '#kit/use-deed.ts'
import { useRefreshOf } from '#kit/use-refresh.ts'
import type { contract } from '../contract.ts'
import type { CommunityId } from './shapes.ts'

export const agreementApi = apiFor<typeof contract>('agreement')

export function useAgreement(communityId: CommunityId) {
  return useQuery(agreementApi.get.queryOptions({ input: { communityId } }))
}

/** The community may have become active by what was done. */
export function useDeed(show: (done: Done) => void): Doing {
  const refreshAgreement = useRefreshOf('agreement')
  const refreshCommunities = useRefreshOf('communities')
  const refresh = async () => {
    await refreshAgreement()
    void refreshCommunities()
  }
  return useDeedThen(refresh, show)
}
