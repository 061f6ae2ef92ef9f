import { refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { ItemId } from '../agenda.ts'
import { type MeetingId, whyCannotHold } from '../meeting.ts'
import { meetingKeptBy } from './load-meeting.ts'
import { enterMeetingFact } from './meeting-store.ts'
import { endMeeting, openMeeting, reopenMeeting } from './run-meeting.ts'

/**
 * A meeting that took place without the program running beside it: opened and ended at once. What was not reached comes
 * back in the next one.
 */
export async function holdMeeting(
  tx: Transaction,
  actor: Actor,
  { meetingId, reached }: { meetingId: MeetingId; reached: readonly ItemId[] },
  moment: Moment,
): Promise<void> {
  const { meeting } = await meetingKeptBy(tx, actor, meetingId, moment)
  refuseIf(whyCannotHold(meeting, moment.now))
  await openMeeting(tx, actor, { meetingId }, moment)
  await endMeeting(tx, actor, { meetingId, reached }, moment)
}

/** Back to before it was written down. */
export async function takeHoldingBack(
  tx: Transaction,
  actor: Actor,
  request: { meetingId: MeetingId },
  moment: Moment,
): Promise<void> {
  const { meeting } = await meetingKeptBy(tx, actor, request.meetingId, moment)
  const ranBeside = meeting.opened?.at.getTime() !== meeting.ended?.at.getTime()
  await reopenMeeting(tx, actor, request, moment)
  if (!ranBeside) await enterMeetingFact(tx, request.meetingId, { opened: null }, moment.now)
}
