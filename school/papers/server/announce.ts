import type { Transaction } from '#platform/db/database.ts'
import { publish } from '#platform/live/publish.ts'
import { type SchoolId, schoolRoles } from '#school/access/actor.ts'

/** Papers are not what they were. The event names the edition; who may not read it finds nothing under that name. */
export async function announcePapers(
  tx: Transaction,
  { schoolId }: { schoolId: SchoolId },
  ids: Readonly<Record<string, string>>,
  { now }: { now: Date },
): Promise<void> {
  await publish(tx, { schoolId, name: 'papers.changed', ids, roles: schoolRoles }, now)
}
