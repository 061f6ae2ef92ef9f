import type { Id } from '#base/id.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { PersonId } from '#school/access/actor.ts'
import type { PaperId, PaperKind } from './paper.ts'
import type { PaperContent } from './paper-content.ts'
import type { Wording } from './wording.ts'

export type EditionId = Id<'Edition'>

export const editionStates = ['draft', 'submitted', 'returned', 'approved', 'voided', 'discarded'] as const
export type EditionState = (typeof editionStates)[number]

/** Number and day in the school's register of orders. */
export interface Register {
  number: string
  on: LocalDate
}

export interface Deed {
  by: PersonId
  at: Date
}

/** One version of a paper. Its states are what was done with it, by whom and when. */
export interface Edition {
  id: EditionId
  paperId: PaperId
  kind: PaperKind
  /** The year of the community that wrote it. */
  yearId: string
  /** Counts what was approved: a draft has none. */
  number: number | null
  drafted: Deed
  wording: Wording
  wordingRevision: number
  submitted: (Deed & { content: PaperContent }) | null
  returns: readonly EditionReturn[]
  approved: (Deed & { register: Register; byOrder: EditionId | null }) | null
  voided: { byEdition: EditionId; at: Date } | null
  discarded: Deed | null
}

/** A submission that ended without approval: returned with words, or taken back by those who wrote it. */
export interface EditionReturn extends Deed {
  kind: 'returned' | 'taken_back'
  words: string | null
  submitted: Deed
}

export function stateOf(edition: Edition): EditionState {
  if (edition.discarded !== null) return 'discarded'
  if (edition.voided !== null) return 'voided'
  if (edition.approved !== null) return 'approved'
  if (edition.submitted !== null) return 'submitted'
  return edition.returns.at(-1)?.kind === 'returned' ? 'returned' : 'draft'
}

/** Still being written or decided about. */
export function isOpen(edition: Edition): boolean {
  return ['draft', 'submitted', 'returned'].includes(stateOf(edition))
}
