import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '#test/support/database.ts'
import { makeLog } from './log.ts'

let client: Client
let drop: () => Promise<void>
beforeAll(async () => {
  const database = await freshDatabase()
  drop = database.drop
  client = new Client({ ...database.owner })
  await client.connect()
  await client.query(
    'create table log_trial (id uuid, name text constraint log_trial_name_short check (length(name) < 3))',
  )
})
afterAll(async () => {
  await client.end()
  await drop()
})

async function lineAbout(failing: Promise<unknown>): Promise<string> {
  const lines: string[] = []
  const error = await failing.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  makeLog('info', (line) => lines.push(line)).error({ err: error }, 'defect')
  return lines.join('')
}

test('a row that the database refuses is logged by its constraint, without what it held', async () => {
  const line = await lineAbout(client.query(`insert into log_trial (name) values ('Мельник')`))
  expect(line).toContain('log_trial_name_short')
  expect(line).toContain('log.test.ts')
  expect(line).not.toContain('Мельник')
})

test('a value that the database cannot read is not quoted', async () => {
  const line = await lineAbout(client.query(`select 'Мельник'::uuid`))
  expect(line).toContain('22P02')
  expect(line).not.toContain('Мельник')
})

test('a defect of ours keeps its sentence, its place and its cause', async () => {
  const cause = new RangeError('no such step')
  const line = await lineAbout(Promise.reject(new Error('Broken invariant: a work has items', { cause })))
  expect(line).toContain('a work has items')
  expect(line).toContain('no such step')
  expect(line).toContain('log.test.ts')
})
