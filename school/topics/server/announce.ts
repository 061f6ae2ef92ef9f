import type { Transaction } from '#platform/db/database.ts'
import { publish } from '#platform/live/publish.ts'
import { type SchoolId, schoolRoles } from '#school/access/actor.ts'
import type { BoardId } from '../board.ts'

interface Where {
  schoolId: SchoolId
}

/** A board or a topic on it is not what it was. A ballot is never announced: its moment is nobody’s business. */
export async function announceBoard(
  tx: Transaction,
  { schoolId }: Where,
  boardId: BoardId,
  { now }: { now: Date },
): Promise<void> {
  await publish(tx, { schoolId, name: 'topics.board_changed', ids: { boardId }, roles: schoolRoles }, now)
}

export async function announceChallenges(
  tx: Transaction,
  { schoolId }: Where,
  { now }: { now: Date },
): Promise<void> {
  await publish(tx, { schoolId, name: 'topics.challenges_changed', ids: {}, roles: schoolRoles }, now)
}

export async function announceAreas(
  tx: Transaction,
  { schoolId }: Where,
  { now }: { now: Date },
): Promise<void> {
  await publish(tx, { schoolId, name: 'topics.areas_renamed', ids: {}, roles: schoolRoles }, now)
}
