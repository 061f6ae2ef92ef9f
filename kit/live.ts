import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { apiRoot, sliceKey } from './api.ts'

interface LiveEvent {
  /** Grows by one per school with each event this person may know. */
  seq: number
  /** The capability in front of the first dot: `results.import_completed`. */
  name: string
  ids: Readonly<Record<string, string>>
}

/**
 * Keeps the page true while others work: an event names what changed, the queries of that capability are asked again.
 * The browser resumes by itself with the last number it saw; when the server says that it can no longer tell what was
 * missed, everything is asked again.
 */
export function useLive(enabled: boolean): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!enabled) return
    const source = new EventSource(`${apiRoot}/live`, { withCredentials: true })
    source.addEventListener('message', (message) => refresh(queries, eventIn(message.data)))
    source.addEventListener('gap', () => void queries.invalidateQueries())
    return () => source.close()
  }, [enabled, queries])
}

function refresh(queries: QueryClient, event: LiveEvent | null): void {
  if (event === null) return
  const [slice = ''] = event.name.split('.')
  void queries.invalidateQueries({ queryKey: sliceKey(slice) })
}

function eventIn(text: string): LiveEvent | null {
  try {
    // The server writes it; a proxy's error page in its place is no JSON and is passed over.
    return JSON.parse(text) as LiveEvent
  } catch {
    return null
  }
}
