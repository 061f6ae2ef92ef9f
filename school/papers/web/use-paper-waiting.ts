import { useQuery } from '@tanstack/react-query'
import { useFormats } from '#kit/format.ts'
import type { WaitingThing } from '#kit/waiting.ts'
import { useWords } from '#kit/words.ts'
import { useHolds } from '#school/access/web/public.tsx'
import { papersPaths } from '../paths.ts'
import { api } from './api.ts'
import { paperWords } from './words/papers.ts'
import { schoolWords } from './words/school.ts'

interface Part {
  thing: WaitingThing | null
  isKnown: boolean
}

/** What the director has to decide about: one paper by its name, several by their count. */
export function useApprovalsWaiting(): Part {
  const t = useWords(schoolWords)
  const p = useWords(paperWords)
  const formats = useFormats()
  const isDirector = useHolds('director')
  const waiting = useQuery(api.waiting.queryOptions({ enabled: isDirector }))
  const approvals = isDirector ? (waiting.data?.approvals ?? []) : []
  const [first, ...rest] = approvals
  const thing: WaitingThing | null =
    first === undefined
      ? null
      : {
          key: 'approvals',
          title:
            rest.length === 0 ? t.waits.approval(p.kinds[first.kind]) : t.waits.approvals(approvals.length),
          note: formats.list([...new Set(approvals.flatMap(({ communityName }) => communityName ?? []))]),
          mark: rest.length === 0 ? t.markWaits : formats.number(approvals.length),
          tone: 'coral',
          ...(rest.length === 0
            ? { to: papersPaths.edition, params: { editionId: first.id } }
            : { to: papersPaths.waiting }),
          action: t.decide,
        }
  return { thing, isKnown: !isDirector || !waiting.isPending }
}

/** What came back with words to those who wrote it. */
export function useReturnedPaper(): Part {
  const t = useWords(schoolWords)
  const p = useWords(paperWords)
  const isWriter = useHolds('teacher', 'deputy_head')
  const waiting = useQuery(api.waiting.queryOptions({ enabled: isWriter }))
  const first = isWriter ? waiting.data?.returned[0] : undefined
  const thing: WaitingThing | null =
    first === undefined
      ? null
      : {
          key: 'returned-paper',
          title: t.waits.returned(p.kinds[first.kind]),
          note: first.returnedWords ?? '',
          mark: t.markReturned,
          tone: 'coral',
          to: papersPaths.edition,
          params: { editionId: first.id },
          action: t.mend,
        }
  return { thing, isKnown: !isWriter || !waiting.isPending }
}
