import type { Transaction } from '#platform/db/database.ts'
import { publish } from '#platform/live/publish.ts'
import type { Actor, Moment } from '#school/access/actor.ts'

/** Open pages of the school ask for the staff list again. */
export async function announceStaff(
  tx: Transaction,
  actor: Pick<Actor, 'schoolId'>,
  moment: Pick<Moment, 'now'>,
): Promise<void> {
  await publish(tx, { schoolId: actor.schoolId, name: 'people.staff_changed', ids: {} }, moment.now)
}
