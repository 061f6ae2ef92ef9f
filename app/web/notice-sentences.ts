import { useMemo } from 'react'
import { useLanguage } from '#kit/words.ts'
import type { NoticeGroup, NoticeSentences } from '#school/notices/sentence.ts'
import { noticeGroups, noticeSentences } from '../notice-sentences.ts'

/** How each kind of notice is told, in the language of the page. A new kind is added in the capability’s own `notice-sentences.ts`. */
export function useNoticeSentences(): NoticeSentences {
  const { language } = useLanguage()
  return useMemo(() => noticeSentences(language), [language])
}

/** What a person can switch, in the language of the page. */
export function useNoticeGroups(): Readonly<Record<string, NoticeGroup>> {
  const { language } = useLanguage()
  return useMemo(() => noticeGroups(language), [language])
}
