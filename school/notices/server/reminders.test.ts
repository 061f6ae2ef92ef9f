import { beforeAll, beforeEach, expect, test } from 'vitest'
import { inScope, type Transaction } from '#platform/db/database.ts'
import { removeMember } from '#school/access/server/public.ts'
import { type Outside, schoolWithOutside } from '#test/support/outside.ts'
import type { Client } from '#test/support/school.ts'
import type { Reminder } from '../notice.ts'
import { forgetOldDeliveries, sendNotices } from './jobs.ts'
import { forgetReminder, remind } from './public.ts'
import { asSender } from './sender.ts'

let outside: Outside
let lead: Client['notices']
beforeAll(async () => {
  outside = await schoolWithOutside()
  lead = (await outside.school.as('lead')).notices
  await outside.addressOf('lead')
  await lead.ways.settle({ language: 'ru', quiet: null, digest: { weekday: 1, minute: 0 } })
})
beforeEach(() => {
  outside.smtp.letters.length = 0
})

const send = () => sendNotices(outside.sender)

function asSomebody<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  const { school } = outside
  const scope = { schoolId: school.schoolId, personId: school.person('zam'), roles: ['deputy_head'] }
  return inScope(school.ground.database, scope, work)
}

/** So many minutes from now, by the clock of the school, which is in another year than the server. */
async function inMinutes(minutes: number): Promise<Date> {
  const { sender, school } = outside
  const now = await asSender(sender, school.schoolId, async (_, { moment }) => moment.now)
  return new Date((now?.getTime() ?? 0) + minutes * 60_000)
}

async function set(key: string, minutes: number, change: Partial<Reminder> = {}): Promise<void> {
  const reminder = {
    key,
    to: [outside.school.person('lead')],
    kind: 'results.import_completed',
    params: { work: key },
    path: '/results',
    at: await inMinutes(minutes),
    ...change,
  }
  await asSomebody((tx) => remind(tx, outside.school, reminder))
}

const remindedOf = async (key: string) =>
  (await lead.list({ limit: 100 })).notices.filter(({ params }) => params.work === key).length

test('a reminder is told at its instant and once, by whichever process, and does not wait for the letter of the week', async () => {
  await set('tests.once:1', 60)
  await send()
  expect(await remindedOf('tests.once:1')).toBe(0)
  outside.wait({ minutes: 60 })
  await Promise.all([send(), send(), send()])
  await send()
  expect(await remindedOf('tests.once:1')).toBe(1)
  expect(outside.smtp.letters).toHaveLength(1)
})

test('one whose instant passed while the server was off is told when it comes back', async () => {
  await set('tests.missed:1', 10)
  outside.wait({ hours: 5 })
  await send()
  expect(await remindedOf('tests.missed:1')).toBe(1)
})

test('unless it is of no use any more', async () => {
  await set('tests.late:1', 10, { until: await inMinutes(60) })
  outside.wait({ hours: 5 })
  await send()
  expect(await remindedOf('tests.late:1')).toBe(0)
})

test('the same key moves it, and setting it again after it was told tells nothing twice', async () => {
  await set('tests.moved:1', 10)
  await set('tests.moved:1', 90)
  outside.wait({ minutes: 30 })
  await send()
  expect(await remindedOf('tests.moved:1')).toBe(0)
  outside.wait({ minutes: 60 })
  await send()
  await set('tests.moved:1', -30)
  await send()
  expect(await remindedOf('tests.moved:1')).toBe(1)
})

test('moved to a later instant after it was told, it is told again then', async () => {
  await set('tests.again:1', 0)
  await send()
  await set('tests.again:1', 120)
  await send()
  expect(await remindedOf('tests.again:1')).toBe(1)
  outside.wait({ hours: 2 })
  await send()
  expect(await remindedOf('tests.again:1')).toBe(2)
})

test('a forgotten one is never told', async () => {
  await set('tests.forgotten:1', 10)
  await asSomebody((tx) => forgetReminder(tx, outside.school, 'tests.forgotten:1'))
  outside.wait({ hours: 1 })
  await send()
  expect(await remindedOf('tests.forgotten:1')).toBe(0)
})

test('nobody is reminded by a reminder that comes with nothing, and it stands in no other school', async () => {
  const failed = asSomebody(async (tx) => {
    const at = await inMinutes(1)
    const reminder = {
      key: 'tests.lost:1',
      to: [outside.school.person('lead')],
      kind: 'results.import_completed',
      params: { work: 'tests.lost:1' },
      path: '/results',
      at,
    }
    await remind(tx, outside.school, reminder)
    throw new Error('the meeting was not set')
  })
  await expect(failed).rejects.toThrow('was not set')
  outside.wait({ hours: 1 })
  await send()
  expect(await remindedOf('tests.lost:1')).toBe(0)
})

test('who has left the school meanwhile is left out, the others are told', async () => {
  const { school } = outside
  const key = 'tests.left:1'
  await set(key, 10, { to: [school.person('m5'), school.person('lead')] })
  await asSomebody((tx) => removeMember(tx, school.person('m5')))
  outside.wait({ hours: 1 })
  await send()
  expect(await remindedOf(key)).toBe(1)
})

test('what was told is forgotten after a quarter', async () => {
  const { school } = outside
  const countOf = () =>
    asSomebody((tx) => tx.selectFrom('notices_reminders').select('key').execute()).then((rows) => rows.length)
  expect(await countOf()).toBeGreaterThan(0)
  await set('tests.kept:1', 60 * 24 * 200)
  outside.wait({ days: 91 })
  await forgetOldDeliveries(outside.sender)
  await forgetOldDeliveries(outside.sender)
  expect(await countOf()).toBe(1)
  const left = await asSender(outside.sender, school.schoolId, (tx) =>
    tx.selectFrom('notices_deliveries').select('id').execute(),
  )
  expect(left).toEqual([])
})
