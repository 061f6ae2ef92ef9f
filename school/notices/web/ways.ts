import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Done } from '#kit/DoneNote.tsx'
import { useWords } from '#kit/words.ts'
import { noticesApi } from './api.ts'
import { words } from './words/settings.ts'

/** How one is reached and how one wants it, as the server shows it to oneself. */
export type OwnWays = Awaited<ReturnType<typeof noticesApi.ways.read.call>>

export function useWays() {
  return useQuery(noticesApi.ways.read.queryOptions())
}

/** A change that is saved at once, what it says, and how it is taken back. */
export interface Change {
  make: () => Promise<OwnWays>
  text: string
  takeBack?: () => Promise<OwnWays>
}

/** Makes a change, keeps what the server then shows, and says it with a way back. */
export function useChange(show: (done: Done | null) => void) {
  const t = useWords(words)
  const queries = useQueryClient()
  const keep = (ways: OwnWays) => queries.setQueryData(noticesApi.ways.read.queryKey(), ways)
  return useMutation({
    mutationFn: (change: Change) => change.make(),
    onSuccess: (ways, { text, takeBack }) => {
      keep(ways)
      const undo = async (): Promise<Done> => {
        if (takeBack !== undefined) keep(await takeBack())
        return { text: t.undone }
      }
      show(takeBack === undefined ? { text } : { text, undo })
    },
    onMutate: () => show(null),
  })
}

export type Changing = ReturnType<typeof useChange>
