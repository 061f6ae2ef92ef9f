import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inScope, type Transaction } from '#platform/db/database.ts'
import { type Outside, schoolWithOutside } from '#test/support/outside.ts'
import type { Client } from '#test/support/school.ts'
import type { Telling } from '../notice.ts'
import { sendNotices } from './jobs.ts'
import { tell } from './public.ts'
import { asSender } from './sender.ts'

let outside: Outside
let lead: Client['notices']
let address = ''

beforeAll(async () => {
  outside = await schoolWithOutside()
  lead = (await outside.school.as('lead')).notices
  address = await outside.addressOf('lead')
})

beforeEach(() => {
  outside.smtp.letters.length = 0
})

/** The deputy head tells something at the present moment of the school. */
async function told(title: string, change: Partial<Telling> = {}, login = 'lead'): Promise<void> {
  const { school } = outside
  const telling = {
    to: [school.person(login)],
    kind: 'results.import_completed',
    params: { work: title, pupils: 45 },
    path: '/results',
    ...change,
  }
  await asSomebody(async (tx) => tell(tx, school, telling, await schoolNow()))
}

function asSomebody<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  const { school } = outside
  const scope = { schoolId: school.schoolId, personId: school.person('zam'), roles: ['deputy_head'] }
  return inScope(school.ground.database, scope, work)
}

async function schoolNow(): Promise<Date> {
  const now = await asSender(outside.sender, outside.school.schoolId, async (_, { moment }) => moment.now)
  return now ?? new Date(0)
}

/** Lets the clock go on until the school’s shows this hour (Moscow). */
async function waitUntil(hour: number): Promise<void> {
  const now = (await schoolNow()).getTime()
  const day = 86_400_000
  const target = Date.parse('2025-01-01T00:00:00+03:00') + hour * 3_600_000
  outside.wait({ minutes: ((((target - now) % day) + day) % day) / 60_000 })
}

const send = () => sendNotices(outside.sender)
const subjects = () => outside.smtp.letters.map(({ subject }) => subject)

describe('a letter', () => {
  test('says what the page says, leads there, and can be ended', async () => {
    await told('ВПР, 4 класс')
    await send()
    const [letter] = outside.smtp.letters
    expect(letter).toMatchObject({ to: address, subject: 'Загружены результаты: ВПР, 4 класс' })
    for (const part of [letter?.text, letter?.html]) {
      expect(part).toContain('45 учеников писали')
      expect(part).toContain('http://127.0.0.1:4180/results')
      expect(part).toContain('http://127.0.0.1:4180/letters/')
    }
    expect(letter?.headers['list-unsubscribe']).toContain('/letters/')
  })

  test('can be ended by one press of the mail program where the address is secured', async () => {
    await told('Под замком')
    const secured = { url: 'https://krug.school7.example', api: 'https://krug.school7.example/api' }
    await sendNotices({ ...outside.sender, ...secured })
    const headers = outside.smtp.letters[0]?.headers
    expect(headers?.['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
    expect(headers?.['list-unsubscribe']).toMatch(
      /^<https:\/\/krug\.school7\.example\/api\/notices\/letters\/[^/]+\/refusal>$/,
    )
  })

  test('goes out once, however often and however many processes send', async () => {
    const titles = Array.from({ length: 24 }, (_, index) => `Работа ${index}`)
    for (const title of titles) await told(title)
    await Promise.all([send(), send(), send()])
    await send()
    expect(subjects().toSorted()).toEqual(titles.map((title) => `Загружены результаты: ${title}`).toSorted())
  })

  test('comes with what happened or not at all', async () => {
    const { school } = outside
    const lost = asSomebody(async (tx) => {
      await tell(
        tx,
        school,
        { to: [school.person('lead')], kind: 'results.import_completed', params: {}, path: '/results' },
        await schoolNow(),
      )
      throw new Error('what was to happen did not')
    })
    await expect(lost).rejects.toThrow('did not')
    await send()
    expect(subjects()).toEqual([])
  })

  test('that a process had in hand when it ended is sent by another, once', async () => {
    await told('Диагностика')
    await endedWhileSending()
    await send()
    expect(subjects()).toEqual([])
    outside.wait({ minutes: 11 })
    await Promise.all([send(), send()])
    await send()
    expect(subjects()).toEqual(['Загружены результаты: Диагностика'])
  })

  test('is not sent about what was read in the app meanwhile', async () => {
    await told('Контрольная')
    await lead.markAllRead({ upTo: (await lead.list({})).notices[0]?.id ?? '' })
    await send()
    expect(subjects()).toEqual([])
  })

  test('goes to nobody without an address, and to nobody who has not come in yet', async () => {
    await told('Никому', {}, 'm4')
    await send()
    expect(subjects()).toEqual([])
  })
})

/** A process that takes what is due into hand, speaks to the mail server, and is never heard of again. */
function endedWhileSending(): Promise<void> {
  const { sender } = outside
  return new Promise((ended) => {
    const silent = {
      send: () => {
        ended()
        return new Promise<void>(() => undefined)
      },
      close: () => undefined,
    }
    void sendNotices({ ...sender, channels: { ...sender.channels, mail: silent } })
  })
}

describe('quiet hours', () => {
  test('hold a letter until they end', async () => {
    await waitUntil(22)
    await told('Поздно вечером')
    await send()
    expect(subjects()).toEqual([])
    await waitUntil(6)
    await send()
    expect(subjects()).toEqual([])
    await waitUntil(7)
    await send()
    expect(subjects()).toEqual(['Загружены результаты: Поздно вечером'])
  })

  test('that were set after it was told hold it too', async () => {
    await waitUntil(12)
    await told('Перед тихим часом')
    await lead.ways.settle({
      language: 'ru',
      quiet: { fromMinute: 11 * 60, toMinute: 15 * 60 },
      digest: null,
    })
    await send()
    expect(subjects()).toEqual([])
    await waitUntil(15)
    await send()
    expect(subjects()).toHaveLength(1)
    await lead.ways.settle({ language: 'ru', quiet: null, digest: null })
  })
})

describe('one letter a week', () => {
  test('gathers what was told and not read, in one letter at its hour, and what is urgent goes at once', async () => {
    await lead.ways.settle({ language: 'ru', quiet: null, digest: { weekday: 1, minute: 480 } })
    for (const title of ['Первая', 'Вторая', 'Третья']) await told(title)
    await told('Скоро', { urgency: 'timely' })
    await send()
    expect(subjects()).toEqual(['Загружены результаты: Скоро'])
    await told('Четвёртая')
    await send()
    const { notices } = await lead.list({})
    await lead.markRead({ noticeId: notices.find(({ params }) => params.work === 'Вторая')?.id ?? '' })
    outside.wait({ days: 7 })
    await Promise.all([send(), send()])
    expect(subjects()).toEqual(['Загружены результаты: Скоро', 'Круг за неделю: 3 новости'])
    const text = outside.smtp.letters[1]?.text ?? ''
    for (const title of ['Первая', 'Третья', 'Четвёртая']) expect(text).toContain(title)
    expect(text).not.toContain('Вторая')
    outside.wait({ days: 7 })
    await send()
    expect(subjects()).toHaveLength(2)
    await lead.ways.settle({ language: 'en', quiet: null, digest: null })
  })

  test('and letters come in the language the person chose', async () => {
    await told('VPR')
    await send()
    expect(subjects()).toEqual(['Results imported: VPR'])
  })
})
