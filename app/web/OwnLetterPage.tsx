import type { ReactNode } from 'react'
import { LetterPage } from '#school/notices/web/LetterPage.tsx'
import { useNoticeGroups } from './notice-sentences.ts'

/** What the link of a letter leads to, with the names of the groups. */
export function OwnLetterPage(): ReactNode {
  return <LetterPage groups={useNoticeGroups()} />
}
