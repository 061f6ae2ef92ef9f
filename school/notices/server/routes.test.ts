import { safe } from '@orpc/client'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { inScope, type Scope } from '#platform/db/database.ts'
import { type Client, testSchool } from '#test/support/school.ts'
import { forgetOldNotices } from './jobs.ts'
import { tell } from './public.ts'

const school = await testSchool()
const { database } = school.ground
const nobody = '01900000-0000-7000-8000-000000000000'
const at = new Date('2025-08-26T07:00:00Z')

let lead: Client['notices']
let colleague: Client['notices']
let outsider: Client['notices']

beforeAll(async () => {
  lead = (await school.as('lead')).notices
  colleague = (await school.as('m3')).notices
  outsider = (await school.outsider()).notices
})

function scopeOf(login: string): Scope {
  return { schoolId: school.schoolId, personId: school.person(login), roles: ['teacher'] }
}

/** The deputy head's import is told to these people. */
async function tellAbout(title: string, logins: readonly string[], when = at): Promise<void> {
  const telling = {
    to: logins.map((login) => school.person(login)),
    kind: 'results.import_completed',
    params: { title, pupilCount: 45 },
    path: '/results',
  }
  await inScope(database, scopeOf('zam'), (tx) => tell(tx, school, telling, when))
}

async function titlesOf(client: Client['notices']): Promise<unknown[]> {
  return (await client.list({})).notices.map((notice) => notice.params.title)
}

async function codeOf(call: Promise<unknown>): Promise<{ code: unknown; fields?: unknown }> {
  const { error } = await safe(call)
  if (error === null || !('code' in error)) throw new Error(`Nothing was refused: ${String(error)}`)
  const { code, data } = error as { code: string; data?: { fields?: unknown } }
  return data?.fields === undefined ? { code } : { code, fields: data.fields }
}

describe('what people are told', () => {
  test('each recipient reads it, newest first, a page at a time', async () => {
    for (const title of ['ВПР', 'Диагностика', 'Контрольная']) await tellAbout(title, ['lead', 'm3', 'lead'])
    expect(await titlesOf(lead)).toEqual(['Контрольная', 'Диагностика', 'ВПР'])
    const first = await lead.list({ limit: 2 })
    expect(first.notices).toHaveLength(2)
    expect(first.notices[0]).toMatchObject({
      kind: 'results.import_completed',
      path: '/results',
      createdAt: at.toISOString(),
      readAt: null,
    })
    const second = await lead.list({ limit: 2, before: first.next ?? '' })
    expect(second.notices.map((notice) => notice.params.title)).toEqual(['ВПР'])
    expect(second.next).toBeNull()
  })

  test('nobody else does: no colleague, no other school, nobody without a session', async () => {
    expect(await titlesOf((await school.as('dir')).notices)).toEqual([])
    expect(await titlesOf(outsider)).toEqual([])
    expect((await codeOf(school.stranger.notices.list({}))).code).toBe('UNAUTHORIZED')
  })

  test('the database itself hides them, whatever a query asks for', async () => {
    const countAs = (scope: Scope) =>
      inScope(database, scope, (tx) => tx.selectFrom('notices_notices').select('id').execute()).then(
        (rows) => rows.length,
      )
    expect(await countAs(scopeOf('lead'))).toBe(3)
    expect(await countAs(scopeOf('dir'))).toBe(0)
    expect(await countAs({ ...scopeOf('lead'), personId: null })).toBe(0)
  })

  test('telling nobody tells nothing, and a sentence is no kind', async () => {
    await tellAbout('Никому', [])
    const telling = { to: [school.person('lead')], kind: 'Работа проверена', params: {}, path: '/results' }
    await expect(inScope(database, scopeOf('zam'), (tx) => tell(tx, school, telling, at))).rejects.toThrow(
      'a code',
    )
    expect(await titlesOf(lead)).toHaveLength(3)
  })

  test('the recipients alone hear of it at once', async () => {
    const heardBy = (login: string) =>
      inScope(database, scopeOf(login), (tx) =>
        tx.selectFrom('platform_events').select('name').where('name', '=', 'notices.told').execute(),
      ).then((events) => events.length)
    expect(await heardBy('m3')).toBe(3)
    expect(await heardBy('m4')).toBe(0)
  })

  test('wrong input names the field', async () => {
    expect(await codeOf(lead.list({ limit: 0 }))).toMatchObject({ fields: { limit: expect.any(String) } })
  })
})

describe('reading', () => {
  test('what was read is counted no more, and can be kept for later', async () => {
    expect(await lead.unreadCount()).toEqual({ count: 3 })
    const [newest] = (await lead.list({})).notices
    const noticeId = newest?.id ?? ''
    expect((await lead.markRead({ noticeId })).readAt).not.toBeNull()
    expect(await lead.unreadCount()).toEqual({ count: 2 })
    expect((await lead.list({})).notices[0]?.readAt).not.toBeNull()
    expect((await lead.markUnread({ noticeId })).readAt).toBeNull()
    expect(await lead.unreadCount()).toEqual({ count: 3 })
  })

  test('all at once means all that were seen, not those told meanwhile', async () => {
    const upTo = (await lead.list({})).notices[0]?.id ?? ''
    await tellAbout('Пришло позже', ['lead'])
    expect(await lead.markAllRead({ upTo })).toEqual({ count: 3 })
    expect(await lead.unreadCount()).toEqual({ count: 1 })
    expect(await colleague.unreadCount()).toEqual({ count: 3 })
  })

  test('somebody else’s notice is refused as one that does not exist', async () => {
    const noticeId = (await lead.list({})).notices[0]?.id ?? ''
    for (const stranger of [colleague, outsider]) {
      for (const call of [stranger.markRead, stranger.markUnread]) {
        expect(await codeOf(call({ noticeId }))).toEqual({ code: 'NOT_FOUND' })
        expect(await codeOf(call({ noticeId: nobody }))).toEqual({ code: 'NOT_FOUND' })
      }
    }
    expect(await outsider.markAllRead({ upTo: noticeId })).toEqual({ count: 0 })
    expect(await outsider.unreadCount()).toEqual({ count: 0 })
    expect(await lead.unreadCount()).toEqual({ count: 1 })
  })

  test('wrong input names the field', async () => {
    for (const call of [lead.markRead, lead.markUnread]) {
      expect(await codeOf(call({ noticeId: 'no-id' }))).toMatchObject({
        fields: { noticeId: expect.any(String) },
      })
    }
    expect(await codeOf(lead.markAllRead({ upTo: 'no-id' }))).toMatchObject({
      fields: { upTo: expect.any(String) },
    })
  })
})

describe('forgetting', () => {
  const daysAgo = (days: number, from: Date) => new Date(from.getTime() - days * 86_400_000)

  test('read notices stay a quarter, unread ones a year, by the school’s own clock', async () => {
    const m4 = (await school.as('m4')).notices
    const now = await schoolNow()
    for (const [title, days] of [
      ['вчера', 1],
      ['прошлая четверть', 100],
      ['прошлый год', 400],
    ] as const)
      await tellAbout(title, ['m4'], daysAgo(days, now))
    await forgetOldNotices(database)
    expect(await titlesOf(m4)).toEqual(['прошлая четверть', 'вчера'])

    await m4.markAllRead({ upTo: (await m4.list({})).notices[0]?.id ?? '' })
    await forgetOldNotices(database)
    await forgetOldNotices(database)
    expect(await titlesOf(m4)).toEqual(['вчера'])
  })

  async function schoolNow(): Promise<Date> {
    const { rows } = await inScope(database, scopeOf('m4'), (tx) =>
      sql<{ now: Date }>`select notices_school_now() as now`.execute(tx),
    )
    return rows[0]?.now ?? at
  }
})
