import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { apiFor, sliceKey } from '#kit/api.ts'
import type { Done } from '#kit/DoneNote.tsx'
import type { contract } from '../contract.ts'
import type { CommunityId } from './shapes.ts'

export const meetingsApi = apiFor<typeof contract>('meetings')

export function useCommunityMeetings(communityId: CommunityId) {
  return useQuery(meetingsApi.ofCommunity.queryOptions({ input: { communityId } }))
}

/** Does one thing and says what was done with its way back. */
export function useDeed(show: (done: Done) => void) {
  const queries = useQueryClient()
  const refresh = useCallback(() => queries.invalidateQueries({ queryKey: sliceKey('meetings') }), [queries])
  const doing = useMutation({
    mutationFn: (act: () => Promise<Done>) => act(),
    onSuccess: async (done) => {
      await refresh()
      show(freshAfter(done, refresh))
    },
  })
  return { run: doing.mutate, isPending: doing.isPending, error: doing.error }
}

/** What is taken back changes the page as well. */
function freshAfter(done: Done, refresh: () => Promise<void>): Done {
  const { undo } = done
  if (undo === undefined) return done
  return {
    ...done,
    undo: async () => {
      const undone = await undo()
      await refresh()
      return freshAfter(undone, refresh)
    },
  }
}
