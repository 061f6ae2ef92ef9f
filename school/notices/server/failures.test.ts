import { safe } from '@orpc/client'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inScope } from '#platform/db/database.ts'
import { type Outside, schoolWithOutside } from '#test/support/outside.ts'
import type { Client } from '#test/support/school.ts'
import { sendNotices } from './jobs.ts'
import { tell } from './public.ts'
import { asSender } from './sender.ts'

let outside: Outside
let technician: Client['notices']
let director: Client['notices']
let teacher: Client['notices']
let outsider: Client['notices']

beforeAll(async () => {
  outside = await schoolWithOutside()
  const { school } = outside
  technician = (await school.as('m2')).notices
  director = (await school.as('dir')).notices
  teacher = (await school.as('lead')).notices
  outsider = (await school.outsider()).notices
  for (const login of ['lead', 'm3']) await outside.addressOf(login)
  for (const client of [teacher, (await school.as('m3')).notices])
    await client.ways.settle({ language: 'ru', quiet: null, digest: null })
})
beforeEach(() => {
  outside.smtp.letters.length = 0
})

async function told(title: string, login = 'lead'): Promise<void> {
  const { school, sender } = outside
  const telling = {
    to: [school.person(login)],
    kind: 'results.import_completed',
    params: { work: title },
    path: '/results',
  }
  await asSender(sender, school.schoolId, (tx, { moment }) => tell(tx, school, telling, moment.now))
}
const send = () => sendNotices(outside.sender)
const failures = async () => (await technician.deliveries.failures({})).failures
const mail = async () =>
  (await technician.deliveries.channels()).channels.find(({ channel }) => channel === 'mail')

async function codeOf(call: Promise<unknown>): Promise<{ code: unknown; fields?: unknown }> {
  const { error } = await safe(call)
  if (error === null || !('code' in error)) throw new Error(`Nothing was refused: ${String(error)}`)
  const { code, data } = error as { code: string; data?: { fields?: unknown } }
  return data?.fields === undefined ? { code } : { code, fields: data.fields }
}

describe('a letter that did not arrive', () => {
  test('is tried again after a pause, and the technician sees it until it arrives', async () => {
    outside.smtp.refuseNext('451 4.3.0 Come back later')
    await told('Не сразу')
    await send()
    expect(await failures()).toMatchObject([
      { channel: 'mail', reason: 'busy', attemptCount: 1, nextAt: expect.any(String) },
    ])
    await send()
    expect(outside.smtp.letters).toEqual([])
    outside.wait({ minutes: 2 })
    await send()
    expect(outside.smtp.letters).toHaveLength(1)
    expect(await failures()).toEqual([])
  })

  test('is given up after six attempts over ten hours', async () => {
    for (let attempt = 0; attempt < 6; attempt += 1) outside.smtp.refuseNext('451 4.3.0 Come back later')
    await told('Никак')
    for (let hour = 0; hour < 12; hour += 1) {
      await send()
      outside.wait({ hours: 2 })
    }
    expect(await failures()).toMatchObject([{ attemptCount: 6, nextAt: null }])
    expect(outside.smtp.letters).toEqual([])
  })

  test('to an address that does not exist is given up at once, and sent when it was corrected', async () => {
    outside.smtp.refuse('m3@school.example', '550 5.1.1 No such user')
    await told('Опечатка в адресе', 'm3')
    await send()
    const refused = (await failures()).filter(({ reason }) => reason === 'address_refused')
    expect(refused).toMatchObject([
      { person: { familyName: 'Белых' }, channel: 'mail', attemptCount: 1, nextAt: null },
    ])
    outside.smtp.refuse('m3@school.example', '250 OK')
    expect(await technician.deliveries.attempt({ channel: 'mail', reason: 'address_refused' })).toEqual({
      count: 1,
    })
    await send()
    expect(outside.smtp.letters.map(({ to }) => to)).toEqual(['m3@school.example'])
    expect((await failures()).filter(({ reason }) => reason === 'address_refused')).toEqual([])
  })

  test('for three days is no news any more: a server that was off does not pour a week of letters out', async () => {
    await told('Старое')
    const { sender } = outside
    await sendNotices({ ...sender, channels: { ...sender.channels, mail: away } })
    outside.wait({ days: 4 })
    await send()
    expect(outside.smtp.letters).toEqual([])
    expect((await failures())[0]).toMatchObject({ reason: 'too_old', nextAt: null })
  })
})

/** A mail server of which nothing is heard but a defect of ours. */
const away = { send: () => Promise.reject(new TypeError('a defect')), close: () => undefined }

describe('who looks after the installation', () => {
  test('sees which channels there are and how they fared', async () => {
    const { channels } = await technician.deliveries.channels()
    expect(channels.map(({ channel, isOpen }) => [channel, isOpen])).toEqual([
      ['mail', true],
      ['push', true],
      ['telegram', true],
      ['max', true],
    ])
    const before = await mail()
    await told('Дошло')
    await send()
    expect((await mail())?.sentCount).toBe((before?.sentCount ?? 0) + 1)
    expect((await mail())?.lastSentAt).not.toBeNull()
    expect(before?.givenUpCount).toBeGreaterThan(0)
  })

  test('does not see what was said: not in the answer, not in the database, not in the log', async () => {
    const { school } = outside
    const answers = JSON.stringify([
      await technician.deliveries.channels(),
      await technician.deliveries.failures({}),
      school.log,
    ])
    for (const secret of ['Никак', 'Старое', 'import_completed', '/results', '@school.example'])
      expect(answers).not.toContain(secret)
    const scope = {
      schoolId: school.schoolId,
      personId: school.person('m2'),
      roles: ['teacher', 'technician'],
    }
    const read = await inScope(school.ground.database, scope, async (tx) => [
      await tx.selectFrom('notices_delivery_contents').select('notice_id').execute(),
      await tx.selectFrom('notices_notices').select('kind').execute(),
    ])
    expect(read).toEqual([[], []])
  })

  test('is the technician alone', async () => {
    for (const other of [director, teacher]) {
      expect(await codeOf(other.deliveries.channels())).toEqual({ code: 'NOT_FOUND' })
      expect(await codeOf(other.deliveries.failures({}))).toEqual({ code: 'NOT_FOUND' })
      const again = other.deliveries.attempt({ channel: 'mail', reason: 'busy' })
      expect(await codeOf(again)).toEqual({ code: 'NOT_FOUND' })
    }
  })

  test('of another school sees nothing of ours and tries nothing of ours again', async () => {
    expect((await outsider.deliveries.failures({})).failures).toEqual([])
    const { channels } = await outsider.deliveries.channels()
    expect(channels.every(({ sentCount, givenUpCount }) => sentCount + givenUpCount === 0)).toBe(true)
    expect(await outsider.deliveries.attempt({ channel: 'mail', reason: 'busy' })).toEqual({ count: 0 })
    expect((await failures()).some(({ reason, nextAt }) => reason === 'busy' && nextAt === null)).toBe(true)
  })

  test('reads a page at a time', async () => {
    const first = await technician.deliveries.failures({ limit: 1 })
    expect(first.failures).toHaveLength(1)
    const second = await technician.deliveries.failures({ limit: 1, before: first.next ?? '' })
    expect(second.failures[0]?.id).not.toBe(first.failures[0]?.id)
  })

  test('wrong input names the field', async () => {
    expect(await codeOf(technician.deliveries.failures({ limit: 0 }))).toMatchObject({
      fields: { limit: expect.any(String) },
    })
  })
})
