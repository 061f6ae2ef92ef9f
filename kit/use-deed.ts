import { useMutation } from '@tanstack/react-query'
import type { Done } from './DoneNote.tsx'

type Act = () => Promise<Done>

export interface Doing {
  run: (act: Act) => void
  isPending: boolean
  error: Error | null
  forgetError: () => void
}

/** Does one thing, asks for what changed, and says what was done with its way back. */
export function useDeedThen(refresh: () => Promise<void>, show: (done: Done) => void): Doing {
  const doing = useMutation({
    mutationFn: (act: Act) => act(),
    onSuccess: async (done) => {
      await refresh()
      show(refreshedAfter(done, refresh))
    },
  })
  return { run: doing.mutate, isPending: doing.isPending, error: doing.error, forgetError: doing.reset }
}

/** What is taken back changes the page as well, and so does taking that back. */
function refreshedAfter(done: Done, refresh: () => Promise<void>): Done {
  const { undo } = done
  if (undo === undefined) return done
  const back = async () => {
    const undone = await undo()
    await refresh()
    return refreshedAfter(undone, refresh)
  }
  return { ...done, undo: back }
}
