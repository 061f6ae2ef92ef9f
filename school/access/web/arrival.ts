import { useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'

/** After signing in: forgets what the last person saw and goes where this one was going. */
export function useArrival(): () => Promise<void> {
  const queries = useQueryClient()
  const router = useRouter()
  const { next } = useSearch({ strict: false }) as { next?: unknown }
  return async () => {
    queries.clear()
    router.history.push(pathWithin(next))
  }
}

/** Only a path of this site: an address of another one in a link would carry a person away right after the password. */
export function pathWithin(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/'
}
