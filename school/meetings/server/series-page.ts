import type { Transaction } from '#platform/db/database.ts'
import type { Moment } from '#school/access/actor.ts'
import type { CommunityFacts } from '#school/communities/community-facts.ts'
import type { Meeting } from '../meeting.ts'
import type { Series } from '../series.ts'
import { seriesShown } from './community-page.ts'
import { meetingCard } from './meeting-page.ts'
import { meetingsOfYear } from './meeting-store.ts'
import { namesIn } from './people.ts'

/** A series with those of its meetings that something has happened to. */
export async function seriesPage(
  tx: Transaction,
  { series, facts, meetings }: { series: Series; facts: CommunityFacts; meetings: readonly Meeting[] },
  moment: Moment,
) {
  const names = await namesIn(tx)
  const community = { id: facts.communityId, name: facts.name }
  return {
    series: seriesShown(series, await meetingsOfYear(tx, series.yearId), names, moment),
    meetings: meetings.map((meeting) => meetingCard({ meeting, community, view: 'inside' }, names)),
  }
}
