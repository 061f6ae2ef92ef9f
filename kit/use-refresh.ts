import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { sliceKey } from './api.ts'

/** Asks for everything of one capability anew after a change of one's own; changes of others come by live events. */
export function useRefreshOf(slice: string): () => Promise<void> {
  const queries = useQueryClient()
  return useCallback(() => queries.invalidateQueries({ queryKey: sliceKey(slice) }), [queries, slice])
}
