import type { Id } from '#base/id.ts'
import type { LocalDate } from '#base/local-date.ts'

export type JoinId = Id<'Join'>
export type JoinLinkId = Id<'JoinLink'>

export const joinKinds = ['join', 'question'] as const
export type JoinKind = (typeof joinKinds)[number]

/** How an entry of the register ended; without one it waits. */
export const settlements = ['joined', 'declined', 'answered', 'withdrawn'] as const
export type Settlement = (typeof settlements)[number]

export const strangerNameLengthMaximum = 200
export const contactLengthMaximum = 200
export const wordsLengthMaximum = 1000

export type SettleRefusal = 'already_settled' | 'is_a_question' | 'is_no_question'

/** A wish to join is confirmed or declined, a question is answered; what is settled is taken back first. */
export function whyCannotSettle(
  entry: { kind: JoinKind; settledAs: Settlement | null },
  as: Exclude<Settlement, 'withdrawn'>,
): SettleRefusal | null {
  if (entry.settledAs !== null) return 'already_settled'
  if (entry.kind === 'question') return as === 'answered' ? null : 'is_a_question'
  return as === 'answered' ? 'is_no_question' : null
}

export interface JoinLink {
  id: JoinLinkId
  secret: string
  /** The last day on which it lets anybody in. */
  closesOn: LocalDate | null
  openedAt: Date
  closedAt: Date | null
}

export function whyLinkClosed(
  link: Pick<JoinLink, 'closesOn' | 'closedAt'>,
  today: LocalDate,
): 'link_closed' | null {
  if (link.closedAt !== null) return 'link_closed'
  return link.closesOn !== null && link.closesOn < today ? 'link_closed' : null
}

export function whyDayPassed(day: LocalDate | null, today: LocalDate): 'day_has_passed' | null {
  return day !== null && day < today ? 'day_has_passed' : null
}

/** A member works in the school; whoever comes from elsewhere is invited as a guest. */
export function isOfStaff(person: { isPresent: boolean; positionTypes: readonly string[] }): boolean {
  const isGuest = person.positionTypes.length > 0 && person.positionTypes.every((type) => type === 'guest')
  return person.isPresent && !isGuest
}
