import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { Client, type ClientConfig } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { furthestStep } from '#app/demo/load.ts'
import type { Embedded } from '#platform/db/embedded.ts'
import { startTestCluster } from '#platform/db/embedded-test-cluster.ts'
import { ensureLogins } from '#platform/db/logins.ts'
import { type Migration, migrate, migrationsIn } from '#platform/db/migrate.ts'
import { makeAccounts } from '#school/access/server/accounts.ts'
import { freshDatabase } from '#test/support/database.ts'
import { makeOutsider } from '#test/support/outsider.ts'
import { type TestSchool, testSchool } from '#test/support/school.ts'
import { restoreBackup, writeBackup } from './backup.ts'
import { accountTables, accountTablesLeftBehind } from './contents.ts'
import { notBackedUp, schoolTables } from './tables.ts'

const passphrase = 'ключ от кабинета 7'
const otherSecret = 'the secret of another installation, long too'
const migrations = migrationsIn('db/migrations')
const folder = mkdtempSync(join(tmpdir(), 'krug-backup-'))
const file = join(folder, 'school.backup')

let school: TestSchool
let outsider: { login: string; password: string }
let outsiderSchool: string
let server: Embedded
let serverOwner: ClientConfig

beforeAll(async () => {
  school = await testSchool(furthestStep)
  outsider = await makeOutsider(school.ground)
  outsiderSchool = String(
    await askOne(school.ground.owner, "select school_id from access_schools where kind = 'real'"),
  )
  server = await startTestCluster()
  await askOne(server.connection, 'create role region login createrole')
  serverOwner = await emptyServerDatabase('krug_server')
})

afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** As a region's server gives it: an owner who may create roles and is no superuser. */
async function emptyServerDatabase(name: string): Promise<ClientConfig> {
  await askOne(server.connection, `create database ${name} owner region`)
  const url = `postgres://region@localhost/${name}?host=${encodeURIComponent(server.connection.host)}`
  await migrate({ connectionString: url }, migrations)
  return { connectionString: url }
}

async function askOne(config: ClientConfig, question: string, values: unknown[] = []): Promise<unknown> {
  const client = new Client(config)
  await client.connect()
  try {
    const { rows } = await client.query(question, values)
    return rows[0] === undefined ? undefined : Object.values(rows[0])[0]
  } finally {
    await client.end()
  }
}

/** Every row of a school, table by table, exactly as PostgreSQL writes it. */
async function contentsOf(config: ClientConfig, schoolId: string): Promise<Record<string, unknown>> {
  const client = new Client(config)
  await client.connect()
  const contents: Record<string, unknown> = {}
  for (const { name } of await schoolTables(client)) {
    if (notBackedUp[name] !== undefined) continue
    const { rows } = await client.query(
      `select to_json(t)::text as row from ${name} t where school_id = $1 order by t`,
      [schoolId],
    )
    contents[name] = rows.map(({ row }) => row)
  }
  await client.end()
  return contents
}

const from = () => school.ground.owner
const backUp = (schoolId: string, source: ClientConfig = from(), secret = school.ground.secret) =>
  writeBackup(source, file, { schoolId, passphrase, secret, madeAt: school.clock.now() })
const restore = (target: ClientConfig, change: Partial<Parameters<typeof restoreBackup>[2]> = {}) =>
  restoreBackup(target, file, { passphrase, secret: otherSecret, replace: false, migrations, ...change })

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (problem: unknown) => (problem instanceof Error && 'code' in problem ? problem.code : String(problem)),
  )

test('a school moves from the embedded database to a server and back without losing a row', {
  // It goes through two databases and back, on a machine that may be busy.
  timeout: 120_000,
}, async () => {
  const before = await contentsOf(from(), school.schoolId)
  expect(Object.values(before).flat().length).toBeGreaterThan(20)
  await backUp(school.schoolId)
  const there = await restore(serverOwner)
  expect(there.school.id).toBe(school.schoolId)
  expect(await contentsOf(serverOwner, school.schoolId)).toEqual(before)
  expect(await contentsOf(serverOwner, outsiderSchool)).toEqual(await contentsOf(serverOwner, nobodysSchool))

  await backUp(school.schoolId, serverOwner, otherSecret)
  const { owner, drop } = await freshDatabase()
  await restore({ ...owner }, { secret: school.ground.secret })
  expect(await contentsOf({ ...owner }, school.schoolId)).toEqual(before)
  await drop()
})

/** A school that is nowhere: what a school without rows looks like. */
const nobodysSchool = '00000000-0000-7000-8000-00000000dead'

test('every table of accounts either comes along or stays behind on purpose', async () => {
  const names = await askOne(
    from(),
    `select array_agg(table_name::text order by table_name) from information_schema.tables where table_schema = 'auth'`,
  )
  expect(names).toEqual([...Object.keys(accountTables), ...accountTablesLeftBehind].sort())
})

test('its people sign in there with the passwords they have', async () => {
  await backUp(outsiderSchool)
  await restore(serverOwner)
  const logins = await ensureLogins(serverOwner, otherSecret)
  const accounts = makeAccounts({
    connection: logins.auth,
    secret: otherSecret,
    url: 'http://127.0.0.1:4180',
    mail: null,
    onSignIn: async () => undefined,
  })
  expect(await accounts.signIn(outsider.login, outsider.password, new Headers())).not.toBeNull()
  expect(await accounts.signIn(outsider.login, 'some other password', new Headers())).toBeNull()
  await accounts.close()
})

test('a second factor goes on working under the secret of the other installation', async () => {
  const account = await askOne(from(), 'select account_id from access_members where school_id = $1', [
    outsiderSchool,
  ])
  const sealed = await symmetricEncrypt({ key: school.ground.secret, data: 'JBSWY3DPEHPK3PXP' })
  await askOne(
    from(),
    `insert into auth."twoFactor" ("id", "secret", "backupCodes", "userId") values ('factor', $1, $1, $2)`,
    [sealed, account],
  )
  await backUp(outsiderSchool)
  await restore(serverOwner, { replace: true })
  const there = String(await askOne(serverOwner, `select secret from auth."twoFactor" where id = 'factor'`))
  expect(await symmetricDecrypt({ key: otherSecret, data: there })).toBe('JBSWY3DPEHPK3PXP')
})

test('a school that is already there is kept, unless it is to be replaced', async () => {
  await backUp(outsiderSchool)
  const before = await contentsOf(from(), outsiderSchool)
  const others = await contentsOf(from(), school.schoolId)
  await askOne(from(), `update access_schools set place = 'Другое место' where school_id = $1`, [
    outsiderSchool,
  ])
  const changed = await contentsOf(from(), outsiderSchool)
  expect(await codeOf(restore(from(), { secret: school.ground.secret }))).toBe('school_exists')
  expect(await contentsOf(from(), outsiderSchool)).toEqual(changed)
  await restore(from(), { replace: true, secret: school.ground.secret })
  expect(await contentsOf(from(), outsiderSchool)).toEqual(before)
  expect(await contentsOf(from(), school.schoolId)).toEqual(others)
})

test('a login that belongs to somebody else there is changed and told', async () => {
  const target = await emptyServerDatabase('krug_taken')
  await askOne(
    target,
    `insert into auth."user" ("id", "name", "email", "emailVerified", "updatedAt", "username")
     values ('somebody', 'Другой', 'other@example.org', true, now(), $1)`,
    [outsider.login],
  )
  await backUp(outsiderSchool)
  const { renamedLogins } = await restore(target)
  expect(renamedLogins).toEqual([{ from: outsider.login, to: `${outsider.login}-2` }])
  expect(await askOne(target, 'select login from access_members where login is not null')).toBe(
    `${outsider.login}-2`,
  )
})

test('a wrong passphrase, a cut file and a file that is none of ours change nothing', async () => {
  const target = await emptyServerDatabase('krug_untouched')
  const { bytes } = await backUp(school.schoolId)
  const whole = readFileSync(file)
  expect(whole.length).toBe(bytes)
  expect(whole.includes('access_members')).toBe(false)
  expect(await codeOf(restore(target, { passphrase: 'не тот ключ' }))).toBe('wrong_passphrase')
  writeFileSync(file, whole.subarray(0, whole.length - 40))
  expect(await codeOf(restore(target))).toBe('truncated')
  writeFileSync(file, 'просто текст\n')
  expect(await codeOf(restore(target))).toBe('not_a_backup')
  expect(await askOne(target, 'select count(*)::int from access_schools')).toBe(0)
})

const added: Migration = {
  number: 9001,
  name: '9001_add_motto.sql',
  sql: `alter table access_schools add column motto text not null default 'Вместе';`,
  checksum: 'of a later version',
}

test('a backup of an older version is migrated up on its way', async () => {
  const target = await emptyServerDatabase('krug_later')
  await migrate(target, [...migrations, added])
  await backUp(outsiderSchool)
  const { migratedUp } = await restore(target, { migrations: [...migrations, added] })
  expect(migratedUp).toBe(1)
  expect(await askOne(target, 'select motto from access_schools')).toBe('Вместе')
})

test('a backup of a newer version is refused', async () => {
  const newer = await emptyServerDatabase('krug_newer')
  await backUp(outsiderSchool)
  await restore(newer)
  await migrate(newer, [...migrations, added])
  await backUp(outsiderSchool, newer, otherSecret)
  const target = await emptyServerDatabase('krug_older')
  expect(await codeOf(restore(target))).toBe('newer_version')
})
