import { type Database, inScope } from '#platform/db/database.ts'
import { schoolIds } from '#school/access/server/public.ts'
import { deleteOldNotices } from './store.ts'

/** Forgets read notices after a quarter and unread ones after a year, school by school. Safe to run twice. */
export async function forgetOldNotices(database: Database): Promise<void> {
  for (const schoolId of await schoolIds(database))
    await inScope(database, { schoolId, personId: null, roles: [] }, deleteOldNotices)
}
