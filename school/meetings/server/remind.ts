import { addDays, type LocalDate } from '#base/local-date.ts'
import { instantOf } from '#base/wall-clock.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Moment, PersonId, SchoolId } from '#school/access/actor.ts'
import { schoolOf } from '#school/access/server/public.ts'
import type { CommunityFacts } from '#school/communities/community-facts.ts'
import type { NoticeParams } from '#school/notices/notice.ts'
import { forgetReminder, remind } from '#school/notices/server/public.ts'
import type { Decision } from '../decision.ts'
import { type Guest, guestPeople } from '../guest.ts'
import { type Meeting, stateOfMeeting } from '../meeting.ts'
import { decisionsPath, meetingPath } from '../paths.ts'
import { meetingParams } from './tell.ts'

interface In {
  schoolId: SchoolId
}

interface Of {
  meeting: Meeting
  facts: Pick<CommunityFacts, 'name'>
}

const hourMs = 3_600_000
/** Days of a person are read in the morning. */
const morningMinute = 9 * 60

/**
 * Members are reminded a day and an hour before; again when the meeting moves, and not of one that does not wait. Members come
 * and go: a refreshed reminder goes to who belongs now, and leaves alone what has become due.
 */
export async function remindMembers(
  tx: Transaction,
  school: In,
  { to, isRefreshed = false, ...of }: Of & { to: readonly PersonId[]; isRefreshed?: boolean },
  moment: Pick<Moment, 'now'>,
): Promise<void> {
  const params = await meetingParams(tx, of)
  await remindOf(tx, school, { ...of, subject: of.meeting.id, to, params, isRefreshed }, moment)
}

/** Each under the own invitation, so that withdrawing one is forgetting one. */
export async function remindGuests(
  tx: Transaction,
  school: In,
  { guests, ...of }: Of & { guests: readonly Guest[] },
  moment: Pick<Moment, 'now'>,
): Promise<void> {
  const params = await meetingParams(tx, of)
  for (const guest of guests)
    await remindOf(
      tx,
      school,
      { ...of, subject: guest.id, to: guestPeople([guest]), params, isRefreshed: false },
      moment,
    )
}

async function remindOf(
  tx: Transaction,
  school: In,
  about: Of & { subject: string; to: readonly PersonId[]; params: NoticeParams; isRefreshed: boolean },
  { now }: Pick<Moment, 'now'>,
): Promise<void> {
  const { meeting, subject, to, params, isRefreshed } = about
  const path = meetingPath(meeting.id)
  const until = meeting.startsAt
  const kinds = [
    { kind: 'meetings.day_before', hours: 24 },
    { kind: 'meetings.hour_before', hours: 1 },
  ]
  for (const { kind, hours } of kinds) {
    const at = new Date(meeting.startsAt.getTime() - hours * hourMs)
    const key = `${kind}:${subject}`
    const isAhead = stateOfMeeting(meeting) === 'set' && at > now
    if (isAhead) await remind(tx, school, { key, to, kind, params, path, at, until })
    else if (!isRefreshed) await forgetReminder(tx, school, key)
  }
}

/** The owner is reminded on the morning before the day. */
export async function remindOfDecision(
  tx: Transaction,
  school: In,
  { decision, facts }: { decision: Decision; facts: CommunityFacts },
  { now }: Moment,
): Promise<void> {
  const key = `meetings.decision_due:${decision.id}`
  const { ownerId, dueOn, text } = decision
  if (ownerId === null || dueOn === null || decision.done !== null || decision.dropped !== null)
    return forgetReminder(tx, school, key)
  const { timeZone } = await schoolOf(tx)
  const at = instantOf({ date: addDays(dueOn, -1), minute: morningMinute }, timeZone)
  if (at <= now) return forgetReminder(tx, school, key)
  const until = instantOf({ date: addDays(dueOn, 1), minute: 0 }, timeZone)
  const params = { community: facts.name, text: text.slice(0, 200), dueOn }
  const path = decisionsPath(facts.communityId)
  await remind(tx, school, { key, to: [ownerId], kind: 'meetings.decision_due', params, path, at, until })
}

export function morningOf(day: LocalDate, timeZone: string): Date {
  return instantOf({ date: day, minute: morningMinute }, timeZone)
}
