import { safe } from '@orpc/client'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inScope } from '#platform/db/database.ts'
import { type Outside, schoolWithOutside } from '#test/support/outside.ts'
import type { Client } from '#test/support/school.ts'
import { hearMessengers, sendNotices } from './jobs.ts'
import { tell } from './public.ts'
import { asSender } from './sender.ts'

let outside: Outside
let lead: Client['notices']
let colleague: Client['notices']
let technician: Client['notices']
let outsider: Client['notices']

beforeAll(async () => {
  outside = await schoolWithOutside()
  const { school } = outside
  lead = (await school.as('lead')).notices
  colleague = (await school.as('m3')).notices
  technician = (await school.as('m2')).notices
  outsider = (await school.outsider()).notices
  await outside.addressOf('lead')
})
beforeEach(() => {
  for (const kept of [outside.smtp.letters, outside.push.pushes, outside.telegram.sent, outside.max.sent])
    kept.length = 0
})

async function told(title: string): Promise<void> {
  const { school, sender } = outside
  await asSender(sender, school.schoolId, (tx, { moment }) =>
    tell(
      tx,
      school,
      {
        to: [school.person('lead')],
        kind: 'results.import_completed',
        params: { work: title, pupils: 45 },
        path: '/results',
      },
      moment.now,
    ),
  )
}
const send = () => sendNotices(outside.sender)
const hear = () => hearMessengers(outside.sender)

async function codeOf(call: Promise<unknown>): Promise<{ code: unknown; fields?: unknown }> {
  const { error } = await safe(call)
  if (error === null || !('code' in error)) throw new Error(`Nothing was refused: ${String(error)}`)
  const { code, data } = error as { code: string; data?: { fields?: unknown } }
  return data?.fields === undefined ? { code } : { code, fields: data.fields }
}

describe('how one wants it', () => {
  test('is proposed, changed at once, and nobody else’s', async () => {
    expect((await lead.ways.read()).settings).toEqual({
      language: 'ru',
      quiet: { fromMinute: 1260, toMinute: 420 },
      digest: null,
    })
    const wanted = { language: 'en', quiet: null, digest: { weekday: 5, minute: 900 } } as const
    expect((await lead.ways.settle(wanted)).settings).toEqual(wanted)
    expect((await lead.ways.read()).settings).toEqual(wanted)
    for (const other of [colleague, technician, outsider])
      expect((await other.ways.read()).settings.language).toBe('ru')
    await lead.ways.settle({ language: 'ru', quiet: null, digest: null })
  })

  test('the database itself hides settings, refusals, devices, chats and codes from colleagues', async () => {
    await lead.refusals.refuse({ group: 'results', channel: 'mail' })
    await lead.chats.begin({ messenger: 'telegram' })
    const { school } = outside
    const scope = {
      schoolId: school.schoolId,
      personId: school.person('m3'),
      roles: ['director', 'technician'],
    }
    const seen = await inScope(school.ground.database, scope, async (tx) => [
      await tx.selectFrom('notices_settings').select('language').execute(),
      await tx.selectFrom('notices_refusals').select('id').execute(),
      await tx.selectFrom('notices_link_codes').select('person_id').execute(),
    ])
    expect(seen).toEqual([[], [], []])
    await lead.refusals.withdraw({ group: 'results', channel: 'mail' })
  })

  test('wrong input names the field', async () => {
    const quiet = { fromMinute: 600, toMinute: 600 }
    expect(await codeOf(lead.ways.settle({ language: 'ru', quiet, digest: null }))).toMatchObject({
      fields: { 'quiet.toMinute': expect.any(String) },
    })
    for (const call of [lead.refusals.refuse, lead.refusals.withdraw])
      expect(await codeOf(call({ group: 'NO', channel: 'mail' }))).toMatchObject({
        fields: { group: expect.any(String) },
      })
    expect(await codeOf(lead.devices.withdraw({ deviceId: 'x' }))).toMatchObject({
      fields: { deviceId: expect.any(String) },
    })
  })
})

describe('a switch', () => {
  test('ends a group by one channel, and can be turned back', async () => {
    await lead.refusals.refuse({ group: 'results', channel: 'mail' })
    await told('Выключено')
    await send()
    expect(outside.smtp.letters).toEqual([])
    expect((await lead.refusals.withdraw({ group: 'results', channel: 'mail' })).refusals).toEqual([])
    await told('Включено')
    await send()
    expect(outside.smtp.letters).toHaveLength(1)
  })

  test('turned after it was told counts too', async () => {
    await told('Передумал')
    await lead.refusals.refuse({ group: 'all', channel: 'mail' })
    await send()
    expect(outside.smtp.letters).toEqual([])
    await lead.refusals.withdraw({ group: 'all', channel: 'mail' })
  })
})

describe('the link in a letter', () => {
  const tokenIn = (text: string) => decodeURIComponent(/\/letters\/([^\s"<]+)/.exec(text)?.[1] ?? '')

  test('switches its group off without signing in, and counts once', async () => {
    const { stranger } = outside.school
    await told('Письмо')
    await send()
    const token = tokenIn(outside.smtp.letters[0]?.text ?? '')
    expect(await stranger.notices.letters.read({ token })).toMatchObject({ group: 'results' })
    expect((await lead.ways.read()).refusals).toEqual([])
    await stranger.notices.letters.refuse({ token })
    expect((await lead.ways.read()).refusals).toEqual([{ group: 'results', channel: 'mail' }])
    await lead.refusals.withdraw({ group: 'results', channel: 'mail' })
    await stranger.notices.letters.refuse({ token })
    expect((await lead.ways.read()).refusals).toEqual([])
  })

  test('works as a mail program presses it by itself', async () => {
    await told('Одним нажатием')
    await send()
    const token = tokenIn(outside.smtp.letters[0]?.text ?? '')
    const response = await outside.school.fetch(`/api/notices/letters/${encodeURIComponent(token)}/refusal`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    })
    expect(response.status).toBe(200)
    expect((await lead.ways.read()).refusals).toHaveLength(1)
    await lead.refusals.withdraw({ group: 'results', channel: 'mail' })
  })

  test('that was changed in one letter is as if it did not exist', async () => {
    const { letters } = outside.school.stranger.notices
    await told('Подделка')
    await send()
    const token = tokenIn(outside.smtp.letters[0]?.text ?? '')
    for (const forged of [token.replace('.results.', '.meetings.'), `${token}x`, 'nothing'])
      for (const call of [letters.read, letters.refuse])
        expect(await codeOf(call({ token: forged }))).toEqual({ code: 'NOT_FOUND' })
  })

  test('too long a link names the field', async () => {
    const { letters } = outside.school.stranger.notices
    for (const call of [letters.read, letters.refuse])
      expect((await codeOf(call({ token: 'x'.repeat(401) }))).fields).toMatchObject({
        token: expect.any(String),
      })
  })
})

describe('a browser', () => {
  const agree = () => {
    const { endpoint, keys } = outside.push.agree()
    return { endpoint, publicKey: keys.p256dh, authSecret: keys.auth, userAgent: 'Firefox on Linux' }
  }

  test('that agreed is pushed to, until it is withdrawn', async () => {
    const { push } = await lead.devices.enrol(agree())
    expect(push?.devices).toHaveLength(1)
    await told('Толчок')
    await send()
    expect(outside.push.pushes).toHaveLength(1)
    expect(JSON.parse(outside.push.pushes[0]?.content ?? '')).toMatchObject({
      title: 'Загружены результаты: Толчок',
      body: '45 учеников писали',
      path: '/results',
    })
    const deviceId = push?.devices[0]?.id ?? ''
    for (const other of [colleague, outsider])
      expect(await codeOf(other.devices.withdraw({ deviceId }))).toEqual({ code: 'NOT_FOUND' })
    await lead.devices.withdraw({ deviceId })
    await told('Больше нет')
    await send()
    expect(outside.push.pushes).toHaveLength(1)
  })

  test('that takes nothing any more is forgotten', async () => {
    const device = agree()
    await lead.devices.enrol(device)
    outside.push.forget(device.endpoint)
    await told('Никому')
    await send()
    expect((await lead.ways.read()).push?.devices).toEqual([])
  })

  test('can name no address but that of a push service', async () => {
    const call = lead.devices.enrol({ ...agree(), endpoint: 'http://127.0.0.1:5432/' })
    expect(await codeOf(call)).toEqual({ code: 'unknown_service' })
  })

  test('with broken keys is refused by name', async () => {
    expect(await codeOf(lead.devices.enrol({ ...agree(), publicKey: 'short' }))).toMatchObject({
      fields: { publicKey: expect.any(String) },
    })
  })
})

describe.each(['telegram', 'max'] as const)('%s', (messenger) => {
  const chat = messenger === 'telegram' ? '4242' : '777'
  const linked = async () =>
    (await lead.ways.read()).messengers.find((each) => each.messenger === messenger)?.linkedAt ?? null

  test('is linked by a code that the person writes to the bot, once', async () => {
    const bot = outside[messenger]
    await hear()
    const { code, link } = await lead.chats.begin({ messenger })
    expect(link).toContain(`krug_test_bot?start=${code}`)
    bot.write('9999', 'ABCDEFGH')
    bot.start(chat, code)
    await Promise.all([hear(), hear()])
    expect(await linked()).not.toBeNull()
    expect(bot.sent.find((sent) => sent.chat === chat)?.text).toContain('Готово')
    expect(bot.sent.find((sent) => sent.chat === '9999')?.text).toContain('код')
    bot.write('5555', code)
    await hear()
    await told('В мессенджер')
    await send()
    const news = bot.sent.filter(({ text }) => text.includes('В мессенджер'))
    expect(news.map((sent) => sent.chat)).toEqual([chat])
    expect(news[0]?.text).toContain('http://127.0.0.1:4180/results')
  })

  test('says on the page that the person stopped the bot, and is tried no more', async () => {
    const bot = outside[messenger]
    bot.block(chat)
    await told('Остановлен')
    await send()
    const state = (await lead.ways.read()).messengers.find((each) => each.messenger === messenger)
    expect(state?.blockedAt).not.toBeNull()
  })

  test('is ended by its owner alone', async () => {
    for (const other of [colleague, outsider])
      expect(await codeOf(other.chats.end({ messenger }))).toEqual({ code: 'NOT_FOUND' })
    await lead.chats.end({ messenger })
    expect(await linked()).toBeNull()
  })

  test('a code that is half an hour old links nothing', async () => {
    const { code } = await lead.chats.begin({ messenger })
    outside.wait({ minutes: 31 })
    outside[messenger].start(chat, code)
    await hear()
    expect(await linked()).toBeNull()
  })
})

describe('a trial', () => {
  test('arrives by the channel asked for and says so on the page', async () => {
    await lead.refusals.refuse({ group: 'all', channel: 'mail' })
    expect((await lead.trials.begin({ channel: 'mail' })).trials).toMatchObject([
      { channel: 'mail', state: 'waiting' },
    ])
    await send()
    expect(outside.smtp.letters.map(({ subject }) => subject)).toEqual(['Пробное уведомление'])
    expect((await lead.ways.read()).trials).toMatchObject([{ channel: 'mail', state: 'sent' }])
    await lead.refusals.withdraw({ group: 'all', channel: 'mail' })
  })

  test('that did not arrive says why, and is not tried again behind one’s back', async () => {
    outside.smtp.refuseNext('550 5.1.1 No such user')
    await lead.trials.begin({ channel: 'mail' })
    await send()
    expect((await lead.ways.read()).trials).toMatchObject([
      { channel: 'mail', state: 'failed', reason: 'address_refused' },
    ])
  })

  test('is refused where there is nothing to send it to', async () => {
    expect(await codeOf(colleague.trials.begin({ channel: 'mail' }))).toEqual({ code: 'no_way' })
    expect(await codeOf(lead.trials.begin({ channel: 'telegram' }))).toEqual({ code: 'no_way' })
  })
})
