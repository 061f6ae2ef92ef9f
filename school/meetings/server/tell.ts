import { localDateAt } from '#base/local-date.ts'
import { wallTimeAt } from '#base/wall-clock.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, PersonId } from '#school/access/actor.ts'
import { schoolOf } from '#school/access/server/public.ts'
import type { CommunityFacts } from '#school/communities/community-facts.ts'
import type { NoticeParams } from '#school/notices/notice.ts'
import { tell } from '#school/notices/server/public.ts'
import type { Meeting } from '../meeting.ts'
import { communityMeetingsPath, meetingPath } from '../paths.ts'
import { timeOf } from '../series.ts'

export interface Told {
  kind: string
  to: readonly PersonId[]
  params?: NoticeParams
}

/** What every sentence about a meeting may say: whose it is, what for, and when by the clock of the school. */
export async function meetingParams(
  tx: Transaction,
  { meeting, facts }: { meeting: Meeting; facts: Pick<CommunityFacts, 'name'> },
): Promise<NoticeParams> {
  const when = await shownTime(tx, meeting.startsAt)
  return { community: facts.name, purpose: meeting.purpose, ...when }
}

export async function shownTime(tx: Transaction, at: Date): Promise<{ on: string; time: string }> {
  const { timeZone } = await schoolOf(tx)
  const on = localDateAt(at.getTime(), timeZone)
  return { on, time: timeOf(wallTimeAt(at.getTime(), timeZone).minute) }
}

/** Nobody is told what they did themselves. */
export async function tellOfMeeting(
  tx: Transaction,
  actor: Actor,
  of: { meeting: Meeting; facts: CommunityFacts },
  { kind, to, params = {} }: Told,
  { now }: Moment,
): Promise<void> {
  const others = to.filter((id) => id !== actor.personId)
  const all = { ...(await meetingParams(tx, of)), ...params }
  await tell(tx, actor, { to: others, kind, params: all, path: meetingPath(of.meeting.id) }, now)
}

export async function tellOfMeetings(
  tx: Transaction,
  actor: Actor,
  { communityId, name }: CommunityFacts,
  { kind, to, params = {} }: Told,
  { now }: Moment,
): Promise<void> {
  const others = to.filter((id) => id !== actor.personId)
  const path = communityMeetingsPath(communityId)
  await tell(tx, actor, { to: others, kind, params: { community: name, ...params }, path }, now)
}
