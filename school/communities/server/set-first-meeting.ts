import type { LocalDate } from '#base/local-date.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { schoolOf } from '#school/access/server/public.ts'
import { type CommunityId, memberIds } from '../community.ts'
import { meetingInstant } from '../first-meeting.ts'
import { announceCard } from './announce.ts'
import { communityEditedBy } from './load-community.ts'
import { deleteFirstMeeting, writeFirstMeeting } from './progress-store.ts'
import { tellOf } from './tell.ts'

/** When and where the community meets first, by the clock of the school. */
export async function setFirstMeeting(
  tx: Transaction,
  actor: Actor,
  request: {
    communityId: CommunityId
    on: LocalDate
    time: string
    lengthMinutes: number
    link: string | null
    place: string | null
  },
  moment: Moment,
): Promise<void> {
  const community = await communityEditedBy(tx, actor, request.communityId, moment)
  const { timeZone } = await schoolOf(tx)
  const startsAt = meetingInstant(request, timeZone)
  const { lengthMinutes, link, place } = request
  const year = { schoolId: actor.schoolId, yearId: community.yearId }
  await writeFirstMeeting(tx, year, { startsAt, lengthMinutes, link, place, by: actor.personId }, moment.now)
  await announceCard(tx, actor, community, moment)
  if (community.firstMeeting?.startsAt.getTime() === startsAt.getTime()) return
  const params = { on: request.on, time: request.time }
  await tellOf(
    tx,
    actor,
    community,
    { kind: 'communities.first_meeting_set', to: memberIds(community), params },
    moment,
  )
}

export async function clearFirstMeeting(
  tx: Transaction,
  actor: Actor,
  request: { communityId: CommunityId },
  moment: Moment,
): Promise<void> {
  const community = await communityEditedBy(tx, actor, request.communityId, moment)
  await deleteFirstMeeting(tx, community.yearId)
  await announceCard(tx, actor, community, moment)
}
