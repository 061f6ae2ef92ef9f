import { useRef } from 'react'
import { newId } from '#base/id.ts'
import type { Done } from '#kit/DoneNote.tsx'
import { useWords } from '#kit/words.ts'
import { communitiesApi } from '../api.ts'
import type { Card } from '../shapes.ts'
import { useDeed } from '../use-deed.ts'
import { words } from '../words/communities.ts'

/** Joins by one press; leaving is the way back. Pressed twice on a slow connection, it joins once. */
export function useJoining(community: Pick<Card, 'id' | 'name'>, show: (done: Done) => void) {
  const t = useWords(words)
  const joinId = useRef(newId<'Join'>())
  const { id: communityId, name } = community
  const joining = useDeed((done) => {
    joinId.current = newId<'Join'>()
    show(done)
  })
  const leave = async (): Promise<Done> => {
    await communitiesApi.membership.leave.call({ communityId })
    return { text: t.left(name), undo: stay }
  }
  const stay = async (): Promise<Done> => {
    await communitiesApi.membership.stay.call({ communityId })
    return { text: t.joined(name) }
  }
  const join = () =>
    joining.run(async () => {
      await communitiesApi.joins.join.call({ communityId, joinId: joinId.current })
      return { text: t.joined(name), undo: leave }
    })
  return { join, isPending: joining.isPending, error: joining.error }
}
