import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useCallback } from 'react'
import { apiFor, sliceKey } from '#kit/api.ts'
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

/** Asks for the communities anew after a change of one's own; changes of others come by live events. */
export function useRefresh(): () => Promise<void> {
  const queries = useQueryClient()
  return useCallback(() => queries.invalidateQueries({ queryKey: sliceKey('communities') }), [queries])
}
