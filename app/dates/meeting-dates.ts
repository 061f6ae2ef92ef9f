import { localDateAt } from '#base/local-date.ts'
import { communityPath } from '#school/communities/paths.ts'
import { endsAt, stateOfMeeting } from '#school/meetings/meeting.ts'
import { meetingPath } from '#school/meetings/paths.ts'
import { meetingsOfYear, meetingsVisibleTo } from '#school/meetings/server/public.ts'
import type { Asked } from './gather-dates.ts'

/** Called-off ones too: whoever had noted the hour should see that it is free. */
export async function meetingDates({ tx, actor, span, moment, timeZone, url }: Asked) {
  const seen = await meetingsVisibleTo(tx, actor, span, moment)
  return seen.map(({ meeting, community, view }) => {
    const path = meetingPath(meeting.id)
    return {
      kind: 'meeting' as const,
      key: `meeting ${meeting.id}`,
      ...timed(meeting, timeZone),
      community,
      isOwn: view !== 'administration',
      path,
      meetingId: meeting.id,
      purpose: meeting.purpose,
      state: stateOfMeeting(meeting),
      url: url + path,
    }
  })
}

/**
 * What the announcement promises, until the community has set meetings itself. Colleagues who may come see it until it is
 * over; whether meetings exist is the community’s own matter.
 */
export async function firstMeetingDates({ tx, span, moment, timeZone, communities }: Asked) {
  const entries = []
  for (const { id, name, yearId, firstMeeting, announcedAt, place } of communities) {
    if (firstMeeting === null) continue
    const mayCome = announcedAt !== null && firstMeeting.startsAt > moment.now
    if (!(place.isInside || mayCome)) continue
    const times = timed(firstMeeting, timeZone)
    if (times.startsOn < span.from || times.startsOn > span.to) continue
    if ((await meetingsOfYear(tx, yearId)).length > 0) continue
    entries.push({
      kind: 'first_meeting' as const,
      key: `first_meeting ${yearId}`,
      ...times,
      community: { id, name },
      isOwn: place.isInside,
      path: communityPath(id),
    })
  }
  return entries
}

interface Meets {
  startsAt: Date
  lengthMinutes: number
  place: string | null
  link: string | null
}

function timed(meets: Meets, timeZone: string) {
  const ends = endsAt(meets)
  return {
    startsOn: localDateAt(meets.startsAt.getTime(), timeZone),
    endsOn: localDateAt(ends.getTime() - 1, timeZone),
    startsAt: meets.startsAt.toISOString(),
    endsAt: ends.toISOString(),
    place: meets.place,
    link: meets.link,
  }
}
