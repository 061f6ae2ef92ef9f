import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { apiRoot, sliceKey } from './api.ts'

interface Change {
  /** The capability stands in front of the first dot: `results.import_completed`. */
  name: string
  ids: Readonly<Record<string, string>>
}

/**
 * Keeps the page true while others work: an event names what changed, the queries of that capability are asked again. What
 * was missed while the connection was away nobody can tell, so after every return everything is asked again. A gathered
 * slice shows what belongs to several capabilities, so it is asked again with each of them.
 */
export function useLive(enabled: boolean, gathered?: string): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!enabled) return
    const source = new EventSource(`${apiRoot}/live`, { withCredentials: true })
    const refreshAll = () => void queries.invalidateQueries()
    let isFirst = true
    source.addEventListener('hello', () => {
      if (!isFirst) refreshAll()
      isFirst = false
    })
    source.addEventListener('gap', refreshAll)
    source.addEventListener('change', (message) => refresh(queries, changeIn(message.data), gathered))
    return () => source.close()
  }, [enabled, queries, gathered])
}

function refresh(queries: QueryClient, change: Change | null, gathered: string | undefined): void {
  if (change === null) return
  const [slice = ''] = change.name.split('.')
  void queries.invalidateQueries({ queryKey: sliceKey(slice) })
  if (gathered !== undefined) void queries.invalidateQueries({ queryKey: sliceKey(gathered) })
}

function changeIn(text: string): Change | null {
  try {
    // The server writes it; a proxy's error page in its place is no JSON and is passed over.
    return JSON.parse(text) as Change
  } catch {
    return null
  }
}
