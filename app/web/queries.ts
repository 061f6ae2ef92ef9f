import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { mayHelpToRetry, problemOf } from '#kit/problem.ts'
import { accessApi } from '#school/access/web/public.tsx'

const attempts = 2

/** How pages ask: what was shown stays for a moment, a lost connection is tried again, a refusal is not. */
export function makeQueries(): QueryClient {
  const noticeEnd = (error: Error) => {
    // The session ended while the page stood open: asking who we are makes the shell offer to sign in.
    if (problemOf(error).kind === 'unauthorized')
      void queries.invalidateQueries({ queryKey: accessApi.me.key() })
  }
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError: (error, { queryKey }) => isMe(queryKey) || noticeEnd(error) }),
    mutationCache: new MutationCache({ onError: noticeEnd }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (count, error) => count < attempts && mayHelpToRetry(error),
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  })
  return queries
}

function isMe(key: readonly unknown[]): boolean {
  return JSON.stringify(key[0]) === JSON.stringify(accessApi.me.key()[0])
}
