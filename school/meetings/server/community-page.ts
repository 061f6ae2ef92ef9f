import { addDays, daysBetween, type LocalDate } from '#base/local-date.ts'
import { instantOf } from '#base/wall-clock.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { schoolOf } from '#school/access/server/public.ts'
import { type CommunityId, type CommunityYearId, memberIds } from '#school/communities/community.ts'
import { communitiesVisibleTo } from '#school/communities/server/public.ts'
import { guestPeople } from '../guest.ts'
import { type Meeting, stateOfMeeting } from '../meeting.ts'
import { type MeetingView, viewOfMeeting, whyMayNotKeepMeetings } from '../policy.ts'
import { nextFacilitator } from '../rotation.ts'
import type { Series } from '../series.ts'
import { guestsIn } from './guest-store.ts'
import { meetingsSeenBy, meetingVisibleTo } from './load-meeting.ts'
import { meetingCard } from './meeting-page.ts'
import { meetingsBetween, meetingsOfYear } from './meeting-store.ts'
import { isExpectedToMeet, monthsOf } from './months.ts'
import { type Names, namesIn } from './people.ts'
import { seriesOf } from './series-store.ts'

export async function communityMeetings(tx: Transaction, actor: Actor, id: CommunityId, moment: Moment) {
  const { facts, view } = await meetingsSeenBy(tx, actor, id, moment)
  const names = await namesIn(tx)
  const meetings = await meetingsOfYear(tx, facts.yearId)
  const community = { id: facts.communityId, name: facts.name }
  const members = facts.members.map(({ person }) => person)
  const isInside = view === 'inside'
  const past = meetings
    .filter(({ cancelled }) => cancelled === null)
    .map(({ facilitatorId }) => facilitatorId)
  const proposed = nextFacilitator(
    members.map((member) => member.id),
    past,
  )
  const series = isInside ? await seriesOf(tx, facts.yearId) : []
  const { schoolYear, firstMeeting } = facts
  const joinedOn = facts.members.map((member) => member.joinedOn)
  const first = meetings.length > 0 || !isInside ? null : firstMeeting
  return {
    community,
    meetings: meetings.map((meeting) => meetingCard({ meeting, community, view }, names)),
    series: series.map((each) => seriesShown(each, meetings, names, moment)),
    months: await monthsOf(tx, { schoolYear, joinedOn }, meetings, moment),
    members,
    nextFacilitator: isInside ? names.orNobody(proposed) : null,
    firstMeeting: first && {
      startsAt: first.startsAt,
      lengthMinutes: first.lengthMinutes,
      place: first.place,
      link: first.link,
    },
    actions: { set: whyMayNotKeepMeetings(facts) },
  }
}

export function seriesShown(series: Series, meetings: readonly Meeting[], names: Names, { now }: Moment) {
  const { yearId: _, set: __, ended, ...rest } = series
  const ahead = meetings.filter(
    (meeting) =>
      meeting.seriesId === series.id && stateOfMeeting(meeting) === 'set' && meeting.startsAt > now,
  )
  return { ...rest, ended: ended && names.deed(ended), meetingsAhead: ahead.length }
}

/** A meeting somebody may see, for calendars and feeds. */
export interface SeenMeeting {
  meeting: Meeting
  community: { id: CommunityId; name: string }
  view: MeetingView
}

/** Of all communities; called-off ones too, so that a calendar can take them away. Both days belong to the span. */
export async function meetingsVisibleTo(
  tx: Transaction,
  actor: Actor,
  { from, to }: { from: LocalDate; to: LocalDate },
  moment: Moment,
): Promise<SeenMeeting[]> {
  const { timeZone } = await schoolOf(tx)
  const start = (date: LocalDate) => instantOf({ date, minute: 0 }, timeZone)
  const meetings = await meetingsBetween(tx, start(from), start(addDays(to, 1)))
  const communities = new Map(
    (await communitiesVisibleTo(tx, actor, moment)).map((community) => [community.yearId, community]),
  )
  const guests = await guestsIn(
    tx,
    meetings.map(({ id }) => id),
  )
  const isGuestOf = ({ id }: Meeting) =>
    guestPeople(guests.filter(({ meetingId }) => meetingId === id)).includes(actor.personId)
  const seen: SeenMeeting[] = []
  for (const meeting of meetings) {
    const known = communities.get(meeting.yearId)
    if (known === undefined) {
      const { facts, view } = await meetingVisibleTo(tx, actor, meeting.id, moment)
      seen.push({ meeting, community: { id: facts.communityId, name: facts.name }, view })
      continue
    }
    const { isInside } = known.place
    const view = viewOfMeeting(actor, { isInside, isGuest: isGuestOf(meeting) })
    if (view !== null) seen.push({ meeting, community: { id: known.id, name: known.name }, view })
  }
  return seen
}

export async function ownMeetings(
  tx: Transaction,
  actor: Actor,
  span: { from: LocalDate; to: LocalDate },
  moment: Moment,
) {
  const names = await namesIn(tx)
  const seen = await meetingsVisibleTo(tx, actor, span, moment)
  return { meetings: seen.map((each) => meetingCard(each, names)) }
}

/** Months that end soon without a meeting, in communities of the person. */
export async function ownWarnings(tx: Transaction, actor: Actor, moment: Moment) {
  const own = (await communitiesVisibleTo(tx, actor, moment)).filter(({ place }) => place.isInside)
  const warnings = await monthWarnings(tx, own, moment)
  return {
    warnings: warnings.map(({ community, month, endsOn }) => ({
      community: { id: community.id, name: community.name },
      month,
      endsOn,
      daysLeft: daysBetween(moment.today, endsOn),
    })),
  }
}

type Community = Awaited<ReturnType<typeof communitiesVisibleTo>>[number]

export interface MonthWarning {
  community: Community
  yearId: CommunityYearId
  month: number
  endsOn: LocalDate
}

/** At most one of each community: only the month that runs can be warned of. */
export async function monthWarnings(
  tx: Transaction,
  communities: readonly Community[],
  moment: Moment,
): Promise<MonthWarning[]> {
  const found: MonthWarning[] = []
  for (const community of communities.filter(({ place }) => isExpectedToMeet(place.state))) {
    if (memberIds(community).length === 0) continue
    const { yearId, schoolYear } = community
    const meetings = await meetingsOfYear(tx, yearId)
    // Whoever expects a meeting this month has joined by now; earlier months are not asked about.
    const months = await monthsOf(tx, { schoolYear, joinedOn: [moment.today] }, meetings, moment)
    for (const { month, endsOn, state } of months)
      if (state === 'warned') found.push({ community, yearId, month, endsOn })
  }
  return found
}
