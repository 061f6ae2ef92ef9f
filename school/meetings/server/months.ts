import { addDays, earliest, type LocalDate, localDateAt } from '#base/local-date.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Moment } from '#school/access/actor.ts'
import { schoolOf } from '#school/access/server/public.ts'
import { studyMonthsOf } from '#school/calendar/study-month.ts'
import type { CommunityState } from '#school/communities/state.ts'
import { type Meeting, stateOfMeeting } from '../meeting.ts'
import { type MeetingMonth, meetingMonths, warningDays } from '../monthly.ts'
import { datesOf } from './study-days.ts'

/** September to May as they stand today, without those before anybody had joined. Empty while the school year is not set up. */
export async function monthsOf(
  tx: Transaction,
  { schoolYear, joinedOn }: { schoolYear: number; joinedOn: readonly LocalDate[] },
  meetings: readonly Meeting[],
  { today }: Moment,
): Promise<MeetingMonth[]> {
  const dates = await datesOf(tx, schoolYear)
  if (dates === null) return []
  const { timeZone } = await schoolOf(tx)
  const daysIn = (state: 'held' | 'set') =>
    meetings
      .filter((meeting) => stateOfMeeting(meeting) === state)
      .map(({ startsAt }) => localDateAt(startsAt.getTime(), timeZone))
  const months = studyMonthsOf(schoolYear, dates)
  const [first, ...others] = joinedOn
  const since = first === undefined ? today : earliest(first, ...others)
  const own = months.filter(({ endsOn }) => endsOn >= since)
  return meetingMonths(own, { heldOn: daysIn('held'), setOn: daysIn('set') }, today)
}

/** The first day on which a month without a meeting is spoken of. */
export function warnedFrom({ endsOn }: Pick<MeetingMonth, 'endsOn'>): LocalDate {
  return addDays(endsOn, 1 - warningDays)
}

/** Before its order a community owes nobody a meeting, and after its end neither. */
export function isExpectedToMeet(state: CommunityState): boolean {
  return state === 'ordered' || state === 'active'
}
