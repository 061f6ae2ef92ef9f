import { sql } from 'kysely'
import { type Database, inScope, type Transaction } from '#platform/db/database.ts'

/** The ids of all schools: background work visits each in its own scope. */
export async function schoolIds(database: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select access_school_ids() as id`.execute(database)
  return rows.map((row) => row.id)
}

/** Forgets what was kept long enough: the access log after a year, announced events and counted attempts after a day. Safe to run twice. */
export async function forgetOld(database: Database): Promise<void> {
  for (const schoolId of await schoolIds(database))
    await inScope(database, { schoolId, personId: null, roles: ['director'] }, async (tx) => {
      await tx.deleteFrom('access_log').where('at', '<', sql<Date>`now() - interval '1 year'`).execute()
      await tx
        .deleteFrom('platform_events')
        .where('published_at', '<', sql<Date>`now() - interval '1 day'`)
        .execute()
      await forgetAttempts(tx)
    })
  await inScope(database, { schoolId: null, personId: null, roles: [] }, forgetAttempts)
}

async function forgetAttempts(tx: Transaction): Promise<void> {
  await tx
    .deleteFrom('platform_rate_limits')
    .where('window_start', '<', sql<Date>`now() - interval '1 day'`)
    .execute()
}
