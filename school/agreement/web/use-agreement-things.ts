import { useQueries, useQuery } from '@tanstack/react-query'
import type { WaitingThing } from '#kit/waiting.ts'
import { useWords } from '#kit/words.ts'
import { agreementPaths } from '../paths.ts'
import { agreementApi } from './api.ts'
import { communitiesApi } from './communities-api.ts'
import { words } from './words/waiting.ts'

interface Part {
  thing: WaitingThing | null
  isKnown: boolean
}

/** Nobody is in more than a few. */
const lookedAt = 6

/** For Today: each agreement that waits for this person’s own yes. */
export function useAgreementThings(): readonly Part[] {
  const t = useWords(words)
  const list = useQuery(communitiesApi.list.queryOptions())
  const own = (list.data?.communities ?? [])
    .filter(({ isMember, state }) => isMember && state !== 'closed')
    .slice(0, lookedAt)
  const agreements = useQueries({
    queries: own.map(({ id }) => agreementApi.get.queryOptions({ input: { communityId: id } })),
  })
  const parts = agreements.map(({ data, isPending }): Part => {
    const asks = data?.versions.some(({ actions }) => actions.accept === null) === true
    if (data === undefined || !asks) return { thing: null, isKnown: !isPending }
    const { id, name } = data.community
    const thing: WaitingThing = {
      key: `agreement-${id}`,
      title: t.title,
      note: t.note(name),
      mark: t.mark,
      tone: 'coral',
      to: agreementPaths.agreement,
      params: { communityId: id },
      action: t.action,
    }
    return { thing, isKnown: true }
  })
  return [{ thing: null, isKnown: !list.isPending }, ...parts]
}
