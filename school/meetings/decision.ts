import type { Id } from '#base/id.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { PersonId } from '#school/access/actor.ts'
import type { CommunityYearId } from '#school/communities/community.ts'
import type { ItemId } from './agenda.ts'
import type { MeetingId } from './meeting.ts'

export type DecisionId = Id<'Decision'>

export interface Decision {
  id: DecisionId
  yearId: CommunityYearId
  meetingId: MeetingId | null
  itemId: ItemId | null
  text: string
  ownerId: PersonId | null
  dueOn: LocalDate | null
  madeAt: Date
  revision: number
  done: { by: PersonId; at: Date; words: string | null } | null
  dropped: { by: PersonId; at: Date; words: string } | null
}

export type DecisionState = 'open' | 'done' | 'dropped'

export function stateOfDecision({ done, dropped }: Pick<Decision, 'done' | 'dropped'>): DecisionState {
  if (done !== null) return 'done'
  return dropped === null ? 'open' : 'dropped'
}

/** What the next meeting asks about first: open ones, those with the earliest day in front. */
export function comingBack(decisions: readonly Decision[]): Decision[] {
  return decisions
    .filter((decision) => stateOfDecision(decision) === 'open')
    .toSorted(
      (a, b) =>
        (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.madeAt.getTime() - b.madeAt.getTime(),
    )
}

export function isOverdue(
  { dueOn, ...ends }: Pick<Decision, 'dueOn' | 'done' | 'dropped'>,
  today: LocalDate,
): boolean {
  return stateOfDecision(ends) === 'open' && dueOn !== null && dueOn < today
}
