/**
 * Plays the services outside while developing: a mail server, a push service, Telegram and MAX. Prints the settings that make
 * Krug speak to them, and whatever they are given. A line such as `telegram ABCD2345` writes to that bot.
 */
import { createInterface } from 'node:readline'
import { fakeMax, fakeTelegram } from '#test/support/fake-messengers.ts'
import { fakePush } from '#test/support/fake-push.ts'
import { fakeSmtp } from '#test/support/fake-smtp.ts'

const say = (channel: string, text: string) => console.log(`\n[${channel}] ${text}`)

const smtp = await fakeSmtp(({ to, subject, text }) => say('mail', `${to}: ${subject}\n${text}`))
const push = await fakePush(({ device, content }) => say('push', `${device}: ${content}`))
const bots = {
  telegram: await fakeTelegram(({ chat, text }) => say('telegram', `${chat}: ${text}`)),
  max: await fakeMax(({ chat, text }) => say('max', `${chat}: ${text}`)),
}

const settings = {
  KRUG_SMTP_URL: smtp.url,
  KRUG_PUSH_CONTACT: 'mailto:technician@school.example',
  KRUG_PUSH_SERVICES: push.origin,
  KRUG_TELEGRAM_TOKEN: bots.telegram.token,
  KRUG_TELEGRAM_API: bots.telegram.origin,
  KRUG_MAX_TOKEN: bots.max.token,
  KRUG_MAX_API: bots.max.origin,
}
console.log(
  Object.entries(settings)
    .map(([name, value]) => `export ${name}=${value}`)
    .join('\n'),
)

/** The chat of whoever sits here. */
const ownChat = '1001'
for await (const line of createInterface({ input: process.stdin })) {
  const [, bot = '', text = ''] = /^(telegram|max)\s+(.+)$/.exec(line.trim()) ?? []
  if (bot === 'telegram' || bot === 'max') bots[bot].write(ownChat, text)
}
