import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#base/id.ts'
import { makeLog } from '#platform/log.ts'
import { freshDatabase } from '#test/support/database.ts'
import { type Database, inScope, openDatabase, type Scope } from './database.ts'
import { ensureLogins } from './logins.ts'

let database: Database
let fresh: Awaited<ReturnType<typeof freshDatabase>>
const school = (schoolId: string | null): Scope => ({ schoolId, personId: null, roles: [] })
const [first, second] = [newId(), newId()]

beforeAll(async () => {
  fresh = await freshDatabase()
  const logins = await ensureLogins({ ...fresh.owner }, 'a secret for this test alone, long enough')
  database = openDatabase(logins.web, makeLog('silent'))
  for (const id of [first, second])
    await inScope(database, school(id), (tx) =>
      tx
        .insertInto('access_schools')
        .values({
          school_id: id,
          name: 'Школа',
          place: '',
          kind: 'real',
          time_zone: 'Europe/Moscow',
          created_at: new Date(0),
        })
        .execute(),
    )
})
afterAll(async () => {
  await database.destroy()
  await fresh.drop()
})

const schools = (scope: Scope) =>
  inScope(database, scope, (tx) => tx.selectFrom('access_schools').select('school_id').execute())

test('a transaction sees its own school and no other, without any condition in the query', async () => {
  expect(await schools(school(first))).toEqual([{ school_id: first }])
  expect(await schools(school(second))).toEqual([{ school_id: second }])
})

test('a forgotten scope sees nothing, also on a connection that had one before', async () => {
  await schools(school(first))
  expect(await database.selectFrom('access_schools').select('school_id').execute()).toEqual([])
  expect(await schools(school(null))).toEqual([])
})

test('nobody writes a row into another school', async () => {
  const intruding = inScope(database, school(first), (tx) =>
    tx
      .insertInto('access_members')
      .values({ school_id: second, id: newId(), family_name: 'Ч', given_name: 'П', added_at: new Date(0) })
      .execute(),
  )
  await expect(intruding).rejects.toMatchObject({ code: '42501' })
})

test('thirty-two transactions at once keep to their schools', async () => {
  const answers = await Promise.all(
    Array.from({ length: 32 }, (_, index) => schools(school(index % 2 === 0 ? first : second))),
  )
  answers.forEach((rows, index) => {
    expect(rows).toEqual([{ school_id: index % 2 === 0 ? first : second }])
  })
})

test('the web login owns nothing, is no superuser and cannot pass by row-level security', async () => {
  const { rows } = await sql<{ rolsuper: boolean; rolbypassrls: boolean; owned: number }>`
    select rolsuper, rolbypassrls, (select count(*) from pg_class where relowner = r.oid) as owned
    from pg_roles r where rolname = current_user`.execute(database)
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, owned: 0 }])
})

test('the web login cannot read passwords and sessions', async () => {
  await expect(sql`select * from auth.session`.execute(database)).rejects.toMatchObject({ code: '42501' })
})

test('a calendar day stays the day it is', async () => {
  const { rows } = await sql<{ day: string }>`select date '2025-09-01' as day`.execute(database)
  expect(rows[0]?.day).toBe('2025-09-01')
})
