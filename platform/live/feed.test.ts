import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#base/id.ts'
import { type Database, inScope, openDatabase } from '#platform/db/database.ts'
import { ensureLogins } from '#platform/db/logins.ts'
import { makeLog } from '#platform/log.ts'
import { asAdmin, freshDatabase } from '#test/support/database.ts'
import { type LiveFeed, openLiveFeed } from './feed.ts'
import { publish } from './publish.ts'

const log = makeLog('silent')
const at = new Date('2025-09-01T08:00:00Z')
let database: Database
let feed: LiveFeed
let fresh: Awaited<ReturnType<typeof freshDatabase>>

beforeAll(async () => {
  fresh = await freshDatabase()
  const logins = await ensureLogins({ ...fresh.owner }, 'a secret for this test alone, long enough')
  database = openDatabase(logins.web, log)
  feed = await openLiveFeed(logins.web, log, 20)
})
afterAll(async () => {
  await feed.close()
  await database.destroy()
  await fresh.drop()
})

/** Waits for the next event or gap of a school. */
function next(schoolId: string): Promise<number | 'gap'> {
  return new Promise((resolve) => {
    const stop = feed.subscribe(schoolId, {
      onEvent: (id) => {
        stop()
        resolve(id)
      },
      onGap: () => {
        stop()
        resolve('gap')
      },
    })
  })
}

function announce(schoolId: string, people?: string[]): Promise<void> {
  const scope = { schoolId, personId: null, roles: [] }
  const event = { schoolId, name: 'test.happened', ids: {}, ...(people === undefined ? {} : { people }) }
  return inScope(database, scope, (tx) => publish(tx, event, at))
}

test('an event reaches its own school after the commit, and no other', async () => {
  const [school, other] = [newId(), newId()]
  const heard: string[] = []
  const stop = feed.subscribe(other, { onEvent: () => heard.push('other'), onGap: () => undefined })
  const arrival = next(school)
  await announce(school)
  expect(await arrival).toBeTypeOf('number')
  expect(heard).toEqual([])
  stop()
})

test('what was rolled back is never heard', async () => {
  const school = newId()
  const arrival = next(school)
  const scope = { schoolId: school, personId: null, roles: [] }
  await inScope(database, scope, async (tx) => {
    await publish(tx, { schoolId: school, name: 'test.undone', ids: {} }, at)
    throw new Error('changed my mind')
  }).catch(() => undefined)
  await announce(school)
  const id = await arrival
  const row = await inScope(database, scope, (tx) =>
    tx.selectFrom('platform_events').select('name').where('id', '=', Number(id)).executeTakeFirst(),
  )
  expect(row?.name).toBe('test.happened')
})

test('an event for one person is a row that only this person can read', async () => {
  const [school, person, colleague] = [newId(), newId(), newId()]
  await announce(school, [person])
  const seenBy = (personId: string) =>
    inScope(database, { schoolId: school, personId, roles: ['teacher'] }, (tx) =>
      tx.selectFrom('platform_events').select('id').execute(),
    )
  expect(await seenBy(person)).toHaveLength(1)
  expect(await seenBy(colleague)).toHaveLength(0)
})

test('after a lost connection the feed comes back by itself and says that something may have been missed', async () => {
  const school = newId()
  const gap = next(school)
  await asAdmin(
    fresh.owner,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${fresh.owner.database}' and query = 'listen krug_events'`,
  )
  expect(await gap).toBe('gap')
  const arrival = next(school)
  await announce(school)
  expect(await arrival).toBeTypeOf('number')
})
