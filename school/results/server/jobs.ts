import { type Database, inScope } from '#platform/db/database.ts'
import { schoolIds } from '#school/access/server/public.ts'
import { deleteAbandonedChunks } from './import-store.ts'

/** Forgets what arrived of imports that nobody completed within a day. Safe to run twice. */
export async function forgetAbandonedImports(database: Database): Promise<void> {
  for (const schoolId of await schoolIds(database))
    await inScope(database, { schoolId, personId: null, roles: [] }, deleteAbandonedChunks)
}
