import { localDateAt } from '#base/local-date.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, PersonId } from '#school/access/actor.ts'
import { schoolOf } from '#school/access/server/public.ts'
import type { CommunityId } from '#school/communities/community.ts'
import { guestPeople } from '../guest.ts'
import type { MeetingId } from '../meeting.ts'
import { insiders } from './announce.ts'
import { guestsIn } from './guest-store.ts'
import { insideFacts } from './load-meeting.ts'
import { type Busy, busyPeople } from './meeting-store.ts'
import { namesIn } from './people.ts'
import { studyDaysIn } from './study-days.ts'

interface ClashRequest {
  communityId: CommunityId
  startsAt: string
  lengthMinutes: number
  /** The meeting that is being moved does not clash with itself. */
  besides: MeetingId | null
}

/**
 * What stands against a time: other meetings of the same people, and what the school does on the day. Lessons belong here too
 * as soon as the product knows a timetable.
 */
export async function clashesOf(tx: Transaction, actor: Actor, request: ClashRequest, moment: Moment) {
  const facts = await insideFacts(tx, actor, request.communityId, moment)
  const from = new Date(request.startsAt)
  const until = new Date(from.getTime() + request.lengthMinutes * 60_000)
  const guests = request.besides === null ? [] : await guestsIn(tx, [request.besides])
  const people: PersonId[] = [...insiders(facts), ...guestPeople(guests)]
  const busy = await busyPeople(tx, people, { from, until })
  const names = await namesIn(tx)
  const { timeZone } = await schoolOf(tx)
  const day = localDateAt(from.getTime(), timeZone)
  const studyDay = await studyDaysIn(tx, { fromOn: day, untilOn: day })
  const others = byMeeting(busy.filter(({ meetingId }) => meetingId !== request.besides))
  return {
    meetings: others.map(({ startsAt, lengthMinutes, taken }) => ({
      startsAt: startsAt.toISOString(),
      lengthMinutes,
      people: taken.map((person) => names.of(person)),
    })),
    studyDay: studyDay(day),
    lessonsKnown: false as const,
  }
}

function byMeeting(busy: readonly Busy[]): (Busy & { taken: PersonId[] })[] {
  const found = new Map<MeetingId, Busy & { taken: PersonId[] }>()
  for (const each of busy) {
    const taken = found.get(each.meetingId)?.taken ?? []
    found.set(each.meetingId, { ...each, taken: [...taken, each.person] })
  }
  return [...found.values()]
}
