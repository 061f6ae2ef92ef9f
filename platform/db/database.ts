import { Kysely, type Transaction as KyselyTransaction, PostgresDialect, sql } from 'kysely'
import { Pool, type PoolConfig, types } from 'pg'
import type { Log } from '../log.ts'
import type { DB } from './types.ts'

export type Database = Kysely<DB>
export type Transaction = KyselyTransaction<DB>

/** For whom a transaction runs. Row-level security reads exactly these settings; what is not set sees no row. */
export interface Scope {
  schoolId: string | null
  personId: string | null
  roles: readonly string[]
  accountId?: string
  /** Somebody in one meeting who may have no account at all. */
  participantId?: string
}

// A calendar day stays the text it is: turning it into an instant would shift it by the time zone.
types.setTypeParser(types.builtins.DATE, (text) => text)
// Counts fit a JavaScript number; ours never reach 2^53.
types.setTypeParser(types.builtins.INT8, (text) => Number(text))

/** Opens a pool. The caller owns it and ends it with `database.destroy()`. */
export function openDatabase(connection: PoolConfig, log: Log, size = 10): Database {
  const pool = new Pool({ ...connection, max: size, idleTimeoutMillis: 30_000 })
  // Without a listener an idle connection that breaks would end the whole process.
  pool.on('error', (error) => log.warn({ code: 'database_connection_lost', message: error.message }))
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
}

/** Runs the work in one transaction that sees and writes only what the scope allows. */
export function inScope<Result>(
  database: Database,
  scope: Scope,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  return database.transaction().execute(async (tx) => {
    await enterScope(tx, scope)
    return work(tx)
  })
}

/** From here on the transaction runs for this scope. For whoever learns only inside it for whom it has to run: by a code, a pass. */
export async function enterScope(tx: Transaction, scope: Scope): Promise<void> {
  await sql`select set_config('krug.school', ${scope.schoolId ?? ''}, true),
                   set_config('krug.person', ${scope.personId ?? ''}, true),
                   set_config('krug.account', ${scope.accountId ?? ''}, true),
                   set_config('krug.participant', ${scope.participantId ?? ''}, true),
                   set_config('krug.roles', ${scope.roles.join(',')}, true)`.execute(tx)
}
