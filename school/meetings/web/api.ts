import { useQuery } from '@tanstack/react-query'
import { apiFor } from '#kit/api.ts'
import type { Done } from '#kit/DoneNote.tsx'
import { type Doing, useDeedThen } from '#kit/use-deed.ts'
import { useRefreshOf } from '#kit/use-refresh.ts'
import type { contract } from '../contract.ts'
import type { CommunityId } from './shapes.ts'

export const meetingsApi = apiFor<typeof contract>('meetings')

export function useCommunityMeetings(communityId: CommunityId) {
  return useQuery(meetingsApi.ofCommunity.queryOptions({ input: { communityId } }))
}

export function useDeed(show: (done: Done) => void): Doing {
  return useDeedThen(useRefreshOf('meetings'), show)
}
