import type { Transaction } from '#platform/db/database.ts'
import { publish } from '#platform/live/publish.ts'
import type { PersonId, SchoolId } from '#school/access/actor.ts'

/** By what the person can be reached, or how they want it, has changed: their open pages ask again. */
export async function announceWays(
  tx: Transaction,
  schoolId: SchoolId,
  person: PersonId,
  at: Date,
): Promise<void> {
  await publish(tx, { schoolId, name: 'notices.ways_changed', ids: {}, people: [person] }, at)
}

export async function announceFailure(tx: Transaction, schoolId: SchoolId, at: Date): Promise<void> {
  await publish(tx, { schoolId, name: 'notices.delivery_failed', ids: {}, roles: ['technician'] }, at)
}
