import { afterAll, beforeAll, expect, test } from 'vitest'
import { capabilities } from '#school/map.ts'
import { booleanColumns, tableNames, unnamedConstraints } from './catalogue.ts'
import { migratedDatabase } from './migrated.ts'

/** A state worth asking about is a row with who and when. These are none; each says why. */
const preferences: Record<string, string> = {}

let database: Awaited<ReturnType<typeof migratedDatabase>>
beforeAll(async () => {
  database = await migratedDatabase()
})
afterAll(() => database.close())

async function problems(question: string): Promise<string[]> {
  const { rows } = await database.owner.query<{ problem: string }>(question)
  return rows.map((row) => row.problem)
}

test('a table is named for its capability', async () => {
  const owners = ['platform', ...Object.keys(capabilities)]
  const tables = await problems(tableNames)
  expect(
    tables.filter((table) => !owners.some((owner) => table === owner || table.startsWith(`${owner}_`))),
  ).toEqual([])
})

test('a constraint says its table and what it guards', async () => {
  const found = await problems(unnamedConstraints)
  expect(found.filter((each) => !each.startsWith('platform_migrations:'))).toEqual([])
})

test('a yes-or-no column is a preference with a reason', async () => {
  const found = await problems(booleanColumns)
  expect(found.filter((column) => preferences[column] === undefined)).toEqual([])
  expect(Object.keys(preferences).filter((column) => !found.includes(column))).toEqual([])
})

test('a nameless constraint, a strange table and a flag are caught', async () => {
  await database.owner.query('begin')
  try {
    await database.owner.query('create table planted (school_id uuid primary key, is_done boolean)')
    expect(await problems(unnamedConstraints)).toContain('planted: planted_pkey')
    expect(await problems(booleanColumns)).toContain('planted.is_done')
    expect(await problems(tableNames)).toContain('planted')
  } finally {
    await database.owner.query('rollback')
  }
})
