import { useAddress } from '#kit/address.ts'
import type { Done } from '#kit/DoneNote.tsx'
import { useWords } from '#kit/words.ts'
import { topicsApi } from '../api.ts'
import type { Board } from '../shapes.ts'
import { useRefresh } from '../use-refresh.ts'
import { boardWords } from '../words/board.ts'

/** What to say first to someone who comes from the form: the topic stands here, and can be taken back. */
export function useProposedNote(board: Board): Done | null {
  const t = useWords(boardWords)
  const refresh = useRefresh()
  const [address] = useAddress()
  const said = board.topics.find(({ id }) => id === (address.proposed ?? address.changed))
  if (said === undefined) return null
  if (address.changed !== undefined) return { text: t.done.changed(said.title) }
  const undo = async () => {
    await topicsApi.topics.withdraw.call({ topicId: said.id })
    await refresh()
    return { text: t.done.withdrawn(said.title) }
  }
  return { text: t.done.proposed(said.title), undo }
}
