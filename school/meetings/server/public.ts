import type { Transaction } from '#platform/db/database.ts'
import type { Item } from '../agenda.ts'
import type { MeetingId } from '../meeting.ts'
import { itemsOf } from './item-store.ts'

/** What other capabilities may call. Each name points at the file that defines it. */
export { clashesOf } from './clashes.ts'
export { meetingsVisibleTo, type SeenMeeting } from './community-page.ts'
export { decisionsOf } from './decision-store.ts'
export { endDecision, makeDecision } from './keep-decisions.ts'
export { type MeetingState, meetingVisibleTo as meetingFor } from './load-meeting.ts'
export { meetingById, meetingsOfYear } from './meeting-store.ts'
export { endMeeting, type LeftOver, openMeeting, reopenMeeting } from './run-meeting.ts'

/** What is on the agenda, in its order. */
export async function agendaOf(tx: Transaction, meetingId: MeetingId): Promise<Item[]> {
  return (await itemsOf(tx, meetingId)).filter(({ removed }) => removed === null)
}
