import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client, type ClientConfig } from 'pg'

export interface Migration {
  number: number
  name: string
  sql: string
  checksum: string
}

/** The database cannot be brought to the version of this program. The sentence says what to do. */
export class MigrationProblem extends Error {
  readonly code: 'database_newer' | 'migration_changed' | 'migration_failed'

  constructor(code: MigrationProblem['code'], sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'MigrationProblem'
    this.code = code
  }
}

/** Any number that no other program takes for its own lock on the same server. */
const migrationLock = 5_478_321_907

/** All migrations of a folder in order. */
export function migrationsIn(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}_[a-z_]+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8')
      return {
        number: Number(file.slice(0, 4)),
        name: file,
        sql,
        checksum: createHash('sha256').update(sql).digest('hex'),
      }
    })
}

/** Brings the database up to date as its owner, each file in a transaction of its own. Returns the names that were applied. */
export async function migrate(owner: ClientConfig, migrations: readonly Migration[]): Promise<string[]> {
  const client = new Client(owner)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query(`create table if not exists public.platform_migrations (
      number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`)
    const { rows } = await client.query<{ number: number; name: string; checksum: string }>(
      'select number, name, checksum from public.platform_migrations order by number',
    )
    const waiting = whatWaits(rows, migrations)
    for (const migration of waiting) await apply(client, migration)
    return waiting.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

function whatWaits(
  applied: readonly { number: number; name: string; checksum: string }[],
  migrations: readonly Migration[],
): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.number, migration]))
  for (const row of applied) {
    const migration = known.get(row.number)
    if (migration === undefined)
      throw new MigrationProblem(
        'database_newer',
        `The database was last used by a newer Krug (${row.name}). Start that version, or restore a backup made before it.`,
      )
    if (migration.checksum !== row.checksum)
      throw new MigrationProblem(
        'migration_changed',
        `The migration ${row.name} is not the one this database was made with. Install the released version unchanged.`,
      )
  }
  const done = new Set(applied.map((row) => row.number))
  return migrations.filter((migration) => !done.has(migration.number))
}

async function apply(client: Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query(
      'insert into public.platform_migrations (number, name, checksum) values ($1, $2, $3)',
      [migration.number, migration.name, migration.checksum],
    )
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new MigrationProblem(
      'migration_failed',
      `The migration ${migration.name} failed; nothing of it was kept.`,
      {
        cause,
      },
    )
  }
}
