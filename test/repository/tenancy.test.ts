import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  definerFunctions,
  foreignTables,
  krugRoles,
  listed,
  ownersFunctions,
  schemas,
  tenancyQuestions,
} from './catalogue.ts'
import { migratedDatabase } from './migrated.ts'

let database: Awaited<ReturnType<typeof migratedDatabase>>
beforeAll(async () => {
  database = await migratedDatabase()
})
afterAll(() => database.close())

async function problems(question: string, ...values: unknown[]): Promise<string[]> {
  const { rows } = await database.owner.query<{ problem: string }>(question, values)
  return rows.map((row) => row.problem)
}

describe('every table of ours', () => {
  test.each(Object.entries(tenancyQuestions))('%s', async (_, question) => {
    const found = await problems(question)
    expect(found.filter((each) => listed[each.split(':')[0] ?? ''] === undefined)).toEqual([])
  })
})

test('tables stand only in schemas that are listed with a reason', async () => {
  expect(await problems(foreignTables, Object.keys(schemas))).toEqual([])
})

test('only listed functions act with the rights of the owner', async () => {
  expect((await problems(definerFunctions)).sort()).toEqual(Object.keys(ownersFunctions).sort())
})

test('no role of the product owns a table of ours, passes policies or makes others', async () => {
  const { rows } = await database.owner.query(krugRoles)
  expect(rows.length).toBeGreaterThanOrEqual(6)
  const powerless = {
    superuser: false,
    passesPolicies: false,
    makesRoles: false,
    makesDatabases: false,
    ownsTables: 0,
  }
  expect(rows).toEqual(rows.map(({ role }) => ({ role, ...powerless })))
})

test('the web role reads neither accounts nor the list of migrations', async () => {
  await expect(database.web.query('select * from auth."user"')).rejects.toThrow('permission denied')
  await expect(database.web.query('select * from platform_migrations')).rejects.toThrow('permission denied')
  await expect(database.web.query('set role krug_auth')).rejects.toThrow('permission denied')
})

test('a table that forgets the school is caught by every question', async () => {
  await database.owner.query('begin')
  try {
    await database.owner.query(`
      create table planted_parents (id uuid primary key);
      create table planted_rows (label text unique, parent_id uuid references planted_parents);
      create policy planted on planted_rows using (true);
      create view planted_view as select * from planted_rows;`)
    for (const question of Object.values(tenancyQuestions)) {
      expect((await problems(question)).filter((each) => each.startsWith('planted'))).not.toEqual([])
    }
  } finally {
    await database.owner.query('rollback')
  }
})
