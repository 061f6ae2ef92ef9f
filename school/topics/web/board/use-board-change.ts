import { useMutation } from '@tanstack/react-query'
import type { Done } from '#kit/DoneNote.tsx'
import { useRefresh } from '../use-refresh.ts'

interface Change {
  /** Sends it. */
  run: () => Promise<unknown>
  text: string
  /** What takes it back, and what is said then. */
  back?: { run: () => Promise<unknown>; text: string }
}

/** Does something with a board or a topic of it, and offers the way back. */
export function useBoardChange(show: (done: Done) => void) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: async (change: Change): Promise<Done> => {
      await change.run()
      await refresh()
      const { text, back } = change
      if (back === undefined) return { text }
      const undo = async () => {
        await back.run()
        await refresh()
        return { text: back.text }
      }
      return { text, undo }
    },
    onSuccess: show,
  })
}
