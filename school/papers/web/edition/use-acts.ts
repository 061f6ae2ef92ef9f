import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sliceKey } from '#kit/api.ts'
import type { Done } from '#kit/DoneNote.tsx'
import { useWords } from '#kit/words.ts'
import { api } from '../api.ts'
import type { OpenEdition } from '../shapes.ts'
import { editionWords } from '../words/edition.ts'

type EditionId = OpenEdition['edition']['id']

export interface Acts {
  submit: () => void
  takeBack: () => void
  discard: () => void
  restore: () => void
  attach: (annexId: EditionId) => void
  detach: (annexId: EditionId) => void
  isPending: boolean
  error: unknown
}

/** What is done with an edition by one press; each says what was done and takes it back. */
export function useActs(editionId: EditionId, show: (done: Done | null) => void): Acts {
  const t = useWords(editionWords)
  const refresh = useRefresh()
  const acting = useMutation({
    mutationFn: (act: () => Promise<Done>) => act(),
    onSuccess: show,
  })
  const at = { editionId }
  const deed =
    (act: () => Promise<OpenEdition>, text: string, back: () => Promise<OpenEdition>, backText: string) =>
    async (): Promise<Done> => {
      await refresh(await act())
      const undo = async (): Promise<Done> => {
        await refresh(await back())
        return { text: backText }
      }
      return { text, undo }
    }
  const submit = () => api.editions.submit.call(at)
  const takeBack = () => api.editions.takeBack.call(at)
  const discard = () => api.editions.discard.call(at)
  const restore = () => api.editions.restore.call(at)
  const attach = (annexId: EditionId) => () => api.editions.attach.call({ ...at, annexId })
  const detach = (annexId: EditionId) => () => api.editions.detach.call({ ...at, annexId })
  return {
    submit: () => acting.mutate(deed(submit, t.submitted, takeBack, t.takenBack)),
    takeBack: () => acting.mutate(deed(takeBack, t.takenBack, submit, t.submitted)),
    discard: () => acting.mutate(deed(discard, t.discardedNow, restore, t.restoredNow)),
    restore: () => acting.mutate(deed(restore, t.restoredNow, discard, t.discardedNow)),
    attach: (annexId) => acting.mutate(deed(attach(annexId), t.attached, detach(annexId), t.detached)),
    detach: (annexId) => acting.mutate(deed(detach(annexId), t.detached, attach(annexId), t.attached)),
    isPending: acting.isPending,
    error: acting.error,
  }
}

/** Shows the answer at once and asks again for the lists that mention it. */
export function useRefresh(): (page: OpenEdition) => Promise<void> {
  const queries = useQueryClient()
  return async (page) => {
    const { queryKey } = api.editions.get.queryOptions({ input: { editionId: page.edition.id } })
    queries.setQueryData(queryKey, page)
    await queries.invalidateQueries({ queryKey: sliceKey('papers') })
  }
}
