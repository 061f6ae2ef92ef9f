import type { Id } from '#base/id.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { Deed } from '#school/access/deed.ts'
import type { CommunityYearId } from '#school/communities/community.ts'
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

/** One version of a paper. Its states are what was done with it, by whom and when. */
export interface Edition {
  id: EditionId
  paperId: PaperId
  kind: PaperKind
  /** The year of the community that wrote it. */
  yearId: CommunityYearId
  /** Counts what was approved: a draft has none. */
  number: number | null
  drafted: Deed
  wording: Wording
  wordingRevision: number
  worded: Deed
  /** The last submission; one that was returned stays, so that whoever returned it can still read it. */
  submitted: Submission | null
  returns: readonly EditionReturn[]
  approved: (Deed & { register: Register; byOrder: EditionId | null }) | null
  voided: { byEdition: EditionId; at: Date } | null
  discarded: Deed | null
}

export interface Submission extends Deed {
  id: Id<'Submission'>
  /** As it was put before the director, word by word. */
  content: PaperContent
}

/** A submission that ended without approval: returned with words, or taken back by those who wrote it. */
export interface EditionReturn extends Deed {
  kind: 'returned' | 'taken_back'
  words: string | null
  submitted: Deed & { id: Id<'Submission'> }
}

export function stateOf(edition: Edition): EditionState {
  if (edition.discarded !== null) return 'discarded'
  if (edition.voided !== null) return 'voided'
  if (edition.approved !== null) return 'approved'
  if (edition.submitted === null) return 'draft'
  return returnOf(edition) === null ? 'submitted' : 'returned'
}

/** The director's answer to the last submission, if it was not an approval. */
export function returnOf({ submitted, returns }: Edition): EditionReturn | null {
  return returns.find((each) => each.submitted.id === submitted?.id) ?? null
}

/** What was put before the director and is settled or waits; `null` while it is being written. */
export function settledContent(edition: Edition): PaperContent | null {
  const isSettled = ['submitted', 'approved', 'voided'].includes(stateOf(edition))
  return isSettled ? (edition.submitted?.content ?? null) : null
}

/** Approved, and no later edition has taken its place. */
export function isInForce(edition: Edition): boolean {
  return stateOf(edition) === 'approved'
}

/** Still being written or decided about. */
export function isOpen(edition: Edition): boolean {
  return ['draft', 'submitted', 'returned'].includes(stateOf(edition))
}
