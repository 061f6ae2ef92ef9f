import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '#test/support/database.ts'
import { type Migration, migrate, migrationsIn } from './migrate.ts'

let fresh: Awaited<ReturnType<typeof freshDatabase>>
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh.drop())

const shipped = migrationsIn('db/migrations')
const later = (sql: string): Migration => ({
  number: 9000,
  name: '9000_try_something.sql',
  sql,
  checksum: 'x',
})

test('a database that is up to date is left alone', async () => {
  expect(await migrate({ ...fresh.owner }, shipped)).toEqual([])
})

test('numbers are unique and no file is left out', () => {
  expect(new Set(shipped.map((migration) => migration.number)).size).toBe(shipped.length)
})

test('a migration that fails leaves nothing of itself', async () => {
  const failing = migrate({ ...fresh.owner }, [...shipped, later('create table half (id int); select 1/0')])
  await expect(failing).rejects.toMatchObject({ code: 'migration_failed' })
  const client = new Client({ ...fresh.owner })
  await client.connect()
  const { rows } = await client.query("select to_regclass('half') as half")
  await client.end()
  expect(rows).toEqual([{ half: null }])
})

test('a database of a newer version is not touched', async () => {
  await migrate({ ...fresh.owner }, [...shipped, later('select 1')])
  await expect(migrate({ ...fresh.owner }, shipped)).rejects.toMatchObject({ code: 'database_newer' })
})

test('a migration that was changed after it ran is refused', async () => {
  const changed = shipped.map((migration) => ({ ...migration, checksum: 'another' }))
  await expect(migrate({ ...fresh.owner }, [...changed, later('select 1')])).rejects.toMatchObject({
    code: 'migration_changed',
  })
})
