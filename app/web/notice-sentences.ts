import { useMemo } from 'react'
import { useWords } from '#kit/words.ts'
import type { NoticeSentences } from '#school/notices/web/public.tsx'
import { noticeWords } from '#school/results/web/words/notices.ts'

/** How each kind of notice is told, gathered from the capabilities that send them. */
export function useNoticeSentences(): NoticeSentences {
  const t = useWords(noticeWords)
  return useMemo(
    () => ({
      'results.import_completed': ({ work, pupils }) => ({
        title: t.imported(String(work ?? '')),
        note: t.pupils(Number(pupils ?? 0)),
      }),
      'results.difficulty_confirmed': ({ name }) => ({
        title: name === undefined || name === '' ? t.confirmedUnnamed : t.confirmed(String(name)),
      }),
    }),
    [t],
  )
}
