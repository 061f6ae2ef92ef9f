import type { NoticeParams } from './notice.ts'

/** What a notice says: one line, and a second one where it helps. The words belong to the capability that told it. */
export interface NoticeSentence {
  title: string
  note?: string
}

/** By the kind of the notice: `results.import_completed`. */
export type NoticeSentences = Readonly<Record<string, (params: NoticeParams) => NoticeSentence>>

/** Everything one capability tells, in one language: read by the page, and by the letters that leave the server. */
export interface NoticeGroup {
  /** How the person’s switch for it is called. */
  name: string
  sentences: NoticeSentences
}

/** A param as text; what the teller left out is nothing. */
export function said(params: NoticeParams, key: string): string {
  return String(params[key] ?? '')
}

/** The group of a kind is the capability in front of its dot. */
export function groupOf(kind: string): string {
  return kind.slice(0, kind.indexOf('.'))
}
