import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { apiFor } from '#kit/api.ts'
import { useRefreshOf } from '#kit/use-refresh.ts'
import type { contract } from '../contract.ts'
import type { Community } from './shapes.ts'

export const communitiesApi = apiFor<typeof contract>('communities')

/** The community the address names. */
export function useCommunityId(): Community['id'] {
  // The address is text; the server checks that it is an id.
  const { communityId } = useParams({ strict: false }) as { communityId?: Community['id'] }
  return communityId ?? ('' as Community['id'])
}

export function useCommunity(communityId: Community['id']) {
  return useQuery(communitiesApi.read.queryOptions({ input: { communityId } }))
}

export function useRefresh(): () => Promise<void> {
  return useRefreshOf('communities')
}
