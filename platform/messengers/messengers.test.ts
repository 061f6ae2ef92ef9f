import { afterAll, describe, expect, test } from 'vitest'
import { fakeMax, fakeTelegram } from '#test/support/fake-messengers.ts'
import { max } from './max.ts'
import { telegram } from './telegram.ts'

const services = [
  {
    name: 'Telegram',
    fake: await fakeTelegram(),
    open: telegram,
    link: 'https://t.me/krug_test_bot?start=ABCD',
  },
  { name: 'MAX', fake: await fakeMax(), open: max, link: 'https://max.ru/krug_test_bot?start=ABCD' },
]
afterAll(() => Promise.all(services.map(({ fake }) => fake.close())))

describe.each(services)('$name', ({ fake, open, link }) => {
  const bot = open(fake.token, fake.origin)

  test('opens a conversation with the code in it', async () => {
    expect(await bot.linkWith('ABCD')).toBe(link)
  })

  test('sends a text to a chat', async () => {
    await bot.send('42', 'Загружены результаты')
    expect(fake.sent).toEqual([{ chat: '42', text: 'Загружены результаты' }])
  })

  test('hears the code by the link and by hand, each once', async () => {
    fake.start('42', 'ABCD')
    const first = await bot.hear(null, 0)
    expect(first.heard).toEqual([{ chat: '42', text: 'ABCD' }])
    fake.write('43', ' EFGH ')
    const second = await bot.hear(first.next, 0)
    expect(second.heard).toEqual([{ chat: '43', text: 'EFGH' }])
    expect(await bot.hear(second.next, 0)).toEqual({ heard: [], next: second.next })
  })

  test.each([
    [429, 'busy'],
    [500, 'failed'],
    [400, 'content_refused'],
  ])('an answer of %i is told as %s', async (status, reason) => {
    fake.failNext(status)
    await expect(bot.send('42', 'text')).rejects.toMatchObject({ reason, answer: status })
  })

  test('a person who stopped the bot blocks it', async () => {
    fake.block('44')
    await expect(bot.send('44', 'text')).rejects.toMatchObject({ reason: 'blocked' })
  })

  test('a wrong token is not let in, and a service that is away is unreachable', async () => {
    await expect(open('1:wrong', fake.origin).send('42', 'text')).rejects.toMatchObject({
      reason: 'not_let_in',
    })
    const away = open(fake.token, 'http://127.0.0.1:9')
    await expect(away.send('42', 'text')).rejects.toMatchObject({ reason: 'unreachable' })
  })
})

test('Telegram names how long to wait', async () => {
  const [{ fake }] = services as [(typeof services)[0]]
  fake.failNext(429, { ok: false, error_code: 429, parameters: { retry_after: 17 } })
  await expect(telegram(fake.token, fake.origin).send('42', 'text')).rejects.toMatchObject({
    waitSeconds: 17,
  })
})
