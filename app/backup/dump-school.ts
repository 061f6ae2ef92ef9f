import { symmetricDecrypt } from 'better-auth/crypto'
import { type Client, escapeIdentifier } from 'pg'
import { type AppliedMigration, accountTables, letters, type Manifest } from './contents.ts'
import { notBackedUp, schoolTables } from './tables.ts'

const rowsAtOnce = 500

/** One school as lines of text, all of one moment. The secret opens what better-auth keeps sealed with it. */
export async function* dumpSchool(
  owner: Client,
  { schoolId, secret, madeAt }: { schoolId: string; secret: string; madeAt: Date },
): AsyncGenerator<string> {
  await owner.query('begin transaction isolation level repeatable read read only')
  try {
    // An account that sees only part of the rows shall fail, not write half a school.
    await owner.query('set local row_security = off')
    yield letters.manifest + JSON.stringify(await manifestOf(owner, schoolId, madeAt))
    let rows = 0
    for await (const line of linesOf(owner, schoolId, secret)) {
      if (line.startsWith(letters.row)) rows++
      yield line
    }
    yield letters.end + JSON.stringify({ rows })
  } finally {
    await owner.query('rollback')
  }
}

async function manifestOf(owner: Client, schoolId: string, madeAt: Date): Promise<Manifest> {
  const { rows } = await owner.query<{ name: string; kind: string }>(
    'select name, kind from access_schools where school_id = $1',
    [schoolId],
  )
  const [school] = rows
  if (school === undefined) throw new Error(`No school ${schoolId}`)
  return {
    kind: 'school',
    school: { id: schoolId, name: school.name, isDemo: school.kind === 'demo' },
    madeAt: madeAt.toISOString(),
    migrations: await appliedMigrations(owner),
  }
}

export async function appliedMigrations(owner: Client): Promise<AppliedMigration[]> {
  const { rows } = await owner.query<AppliedMigration>(
    'select number, checksum from public.platform_migrations order by number',
  )
  return rows
}

async function* linesOf(owner: Client, schoolId: string, secret: string): AsyncGenerator<string> {
  const accounts = 'select account_id from access_members where school_id = $1 and account_id is not null'
  for (const [table, column] of Object.entries(accountTables)) {
    yield letters.heading + JSON.stringify({ schema: 'auth', table })
    const from = `auth.${escapeIdentifier(table)} t where ${escapeIdentifier(column)} in (${accounts}) order by id`
    for await (const row of rowsFrom(owner, from, schoolId)) {
      yield letters.row + (table === 'twoFactor' ? await withOpenSecrets(row, secret) : row)
    }
  }
  for (const { name } of await schoolTables(owner)) {
    if (notBackedUp[name] !== undefined) continue
    yield letters.heading + JSON.stringify({ schema: 'public', table: name })
    const from = `${escapeIdentifier(name)} t where school_id = $1 order by t`
    for await (const row of rowsFrom(owner, from, schoolId)) yield letters.row + row
  }
}

async function* rowsFrom(owner: Client, from: string, schoolId: string): AsyncGenerator<string> {
  await owner.query(
    `declare rows_of_school no scroll cursor for select to_json(t)::text as line from ${from}`,
    [schoolId],
  )
  for (;;) {
    const { rows } = await owner.query<{ line: string }>(`fetch ${rowsAtOnce} from rows_of_school`)
    for (const { line } of rows) yield line
    if (rows.length < rowsAtOnce) break
  }
  await owner.query('close rows_of_school')
}

/** The secret of the second factor is sealed with this installation's own secret; the backup has a seal of its own. */
async function withOpenSecrets(row: string, secret: string): Promise<string> {
  const factor: { secret: string; backupCodes: string } = JSON.parse(row)
  const open = (data: string) => symmetricDecrypt({ key: secret, data })
  return JSON.stringify({
    ...factor,
    secret: await open(factor.secret),
    backupCodes: await open(factor.backupCodes),
  })
}
