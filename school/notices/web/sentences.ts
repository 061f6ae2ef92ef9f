import type { ReactNode } from 'react'
import type { NoticeParams } from '../notice.ts'

/** How a notice is told: the words belong to the capability that sent it. */
export interface NoticeSentence {
  title: string
  note?: ReactNode
}

/** By the kind of the notice: `results.import_completed`. */
export type NoticeSentences = Readonly<Record<string, (params: NoticeParams) => NoticeSentence>>
