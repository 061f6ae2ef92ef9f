import type { Id } from '#base/id.ts'
import type { PersonId } from '#school/access/actor.ts'

export type NoticeId = Id<'Notice'>

/** What the sentence needs: numbers, labels and names of records, never figures of pupils. */
export type NoticeParams = Record<string, string | number>

/** Something a person is told in the app. The kind is a code such as `results.import_completed`; its sentence is chosen on the page. */
export interface Notice {
  id: NoticeId
  kind: string
  params: NoticeParams
  /** The page of the app that it is about. */
  path: string
  createdAt: string
  readAt: string | null
}

/** What a capability asks to tell, and whom. */
export interface Telling {
  to: readonly PersonId[]
  kind: string
  params: NoticeParams
  path: string
  /** A timely one is about the next hours: it does not wait for the letter of the week. */
  urgency?: Urgency
}

export type Urgency = 'usual' | 'timely'

/** Something to tell at a moment that has not come yet. */
export interface Reminder extends Omit<Telling, 'urgency'> {
  /** What it is about, so that it can be moved and forgotten: `meetings.soon:<id>`. */
  key: string
  at: Date
  /** From then on it is of no use, and is not told late. */
  until?: Date
}

/** How many stand on a page of the list. */
export const noticesPerPage = 30
