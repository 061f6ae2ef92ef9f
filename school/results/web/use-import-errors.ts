import { useQuery } from '@tanstack/react-query'
import { useFormats } from '#kit/format.ts'
import type { WaitingThing } from '#kit/waiting.ts'
import { useWords } from '#kit/words.ts'
import { resultsPaths } from '../paths.ts'
import { api } from './api.ts'
import { useMay } from './may.ts'
import type { WorkInList } from './shapes.ts'
import { todayWords } from './words/today.ts'

const worksLookedAt = 50

/** Rows of the last import that stayed out because of an error, until a corrected file is imported. */
export function useImportErrors(): { thing: WaitingThing | null; isKnown: boolean } {
  const t = useWords(todayWords)
  const formats = useFormats()
  const may = useMay()
  const works = useQuery(
    api.works.list.queryOptions({ input: { limit: worksLookedAt }, enabled: may.import }),
  )
  // Another part of the page may have asked the same for a person who may not import.
  const last = may.import ? lastImported(works.data?.works ?? []) : undefined
  const work = useQuery(
    api.works.get.queryOptions({ input: { workId: last?.id ?? '' }, enabled: last !== undefined }),
  )
  const standing = work.data?.imports.find(
    ({ completedAt, undoneAt }) => completedAt !== null && undoneAt === null,
  )
  const count = standing?.rowsInError ?? 0
  const thing =
    last === undefined || count === 0
      ? null
      : {
          key: 'import-errors',
          title: t.rowsInError(count),
          note: t.rowsInErrorNote(last.title),
          mark: formats.number(count),
          tone: 'amber' as const,
          to: resultsPaths.work,
          params: { workId: last.id },
          action: t.look,
        }
  const isAsking = works.isPending || (last !== undefined && work.isPending)
  return { thing, isKnown: !may.import || !isAsking }
}

function lastImported(works: readonly WorkInList[]): WorkInList | undefined {
  return works
    .filter(({ lastImportAt }) => lastImportAt !== null)
    .toSorted((one, other) => (other.lastImportAt ?? '').localeCompare(one.lastImportAt ?? ''))[0]
}
