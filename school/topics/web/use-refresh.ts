import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { sliceKey } from '#kit/api.ts'

/** Asks for boards and challenges anew after a change of one's own; changes of others come by live events. */
export function useRefresh(): () => Promise<void> {
  const queries = useQueryClient()
  return useCallback(() => queries.invalidateQueries({ queryKey: sliceKey('topics') }), [queries])
}
