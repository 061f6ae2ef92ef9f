import { useQuery, useQueryClient } from '@tanstack/react-query'
import { downloadText } from '#kit/download.ts'
import { useWords } from '#kit/words.ts'
import { useMe } from '#school/access/web/public.tsx'
import type { CodeList } from '../../code-list.ts'
import { forgetList, type KeptList, keepList, keptList } from './kept-list.ts'
import { type Opening, opened, type Progress, sealed } from './sealed-file.ts'
import { words } from './words.ts'

/** The open list and what opened it, in the memory of the page only. */
export interface OpenList {
  list: CodeList
  passphrase: string
}

export type ListRefusal = 'wrong_passphrase' | 'not_a_code_list' | 'newer_version' | 'other_school'

export interface CodeListShelf {
  /** What this device keeps; null when nothing, undefined while looking. */
  kept: KeptList | null | undefined
  open: (
    file: string,
    passphrase: string,
    progress?: Progress,
  ) => Promise<OpenList | { refused: ListRefusal }>
  /** Encrypts, keeps on the device and hands out as a file. Tells whether the device could keep it. */
  keep: (open: OpenList, progress?: Progress) => Promise<boolean>
  forget: () => Promise<void>
}

const mime = 'application/json'

/** Opening and keeping the code list of this person in this school. */
export function useCodeList(): CodeListShelf {
  const t = useWords(words)
  const { person, school, now } = useMe()
  const queries = useQueryClient()
  const keeper = { schoolId: school.id, personId: person.id }
  const key = ['kept-code-list', school.id, person.id]
  const kept = useQuery({ queryKey: key, queryFn: () => keptList(keeper), networkMode: 'always' })
  const refresh = () => queries.invalidateQueries({ queryKey: key })

  return {
    kept: kept.data,
    open: async (file, passphrase, progress) =>
      checked(await opened(file, passphrase, progress), passphrase, school.id),
    keep: async ({ list, passphrase }, progress) => {
      const file = await sealed(list, passphrase, progress)
      const isKept = await keepList(keeper, file, now)
      downloadText(`${t.fileName}-${now.slice(0, 10)}.json`, file, mime)
      await refresh()
      return isKept
    },
    forget: async () => {
      await forgetList(keeper)
      await refresh()
    },
  }
}

function checked(
  opening: Opening,
  passphrase: string,
  schoolId: string,
): OpenList | { refused: ListRefusal } {
  if ('refused' in opening) return opening
  return opening.list.schoolId === schoolId ? { list: opening.list, passphrase } : { refused: 'other_school' }
}
