import { useMutation } from '@tanstack/react-query'
import type { Done } from '#kit/DoneNote.tsx'
import { useRefresh } from './api.ts'

/** Does one thing, asks for what changed, and says what was done with its way back. */
export function useDeed(show: (done: Done) => void) {
  const refresh = useRefresh()
  const fresh = (done: Done): Done => {
    const { undo } = done
    if (undo === undefined) return done
    const back = async () => {
      const undone = await undo()
      await refresh()
      return fresh(undone)
    }
    return { ...done, undo: back }
  }
  const doing = useMutation({
    mutationFn: (act: () => Promise<Done>) => act(),
    onSuccess: async (done) => {
      await refresh()
      show(fresh(done))
    },
  })
  return { run: doing.mutate, isPending: doing.isPending, error: doing.error, forgetError: doing.reset }
}
