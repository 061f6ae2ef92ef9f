import type { LocalDate } from '#base/local-date.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { schoolOf } from '#school/access/server/public.ts'
import type { Community } from '#school/communities/community.ts'
import { communitiesVisibleTo } from '#school/communities/server/public.ts'
import { viewOfMeeting } from '#school/meetings/policy.ts'
import { decisionDates, linkDates } from './community-dates.ts'
import { firstMeetingDates, meetingDates } from './meeting-dates.ts'
import { schoolDates } from './school-dates.ts'
import { voteDates } from './vote-dates.ts'

export interface Span {
  from: LocalDate
  to: LocalDate
}

/** What every part needs to know of who asks, for which days. */
export interface Asked {
  tx: Transaction
  actor: Actor
  span: Span
  moment: Moment
  timeZone: string
  /** Under this address people open the program. */
  url: string
  communities: readonly Community[]
}

/** Everything dated that the person may see, in order of time. Each part shows what its own page would show. */
export async function gatherDates(
  tx: Transaction,
  actor: Actor,
  { url, ...span }: Span & { url: string },
  moment: Moment,
) {
  const { timeZone } = await schoolOf(tx)
  const communities = await communitiesVisibleTo(tx, actor, moment)
  const asked: Asked = { tx, actor, span, moment, timeZone, url, communities }
  const entries = [
    ...(await schoolDates(asked)),
    ...(await meetingDates(asked)),
    ...(await firstMeetingDates(asked)),
    ...(await decisionDates(asked)),
    ...(await voteDates(asked)),
    ...(await linkDates(asked)),
  ]
  return {
    entries: entries.toSorted((a, b) => orderOf(a).localeCompare(orderOf(b)) || a.key.localeCompare(b.key)),
    communities: communities
      .filter((community) => seesMeetingsOf(actor, community))
      .map(({ id, name, place }) => ({ id, name, isOwn: place.isInside })),
  }
}

export function seesMeetingsOf(actor: Actor, { place }: Pick<Community, 'place'>): boolean {
  return viewOfMeeting(actor, { isInside: place.isInside, isGuest: false }) !== null
}

/** Whole days before what has an hour. */
function orderOf(entry: { startsOn: LocalDate; startsAt?: string }): string {
  return `${entry.startsOn} ${entry.startsAt ?? ''}`
}
