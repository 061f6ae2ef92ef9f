import { afterAll } from 'vitest'
import { senderOf } from '#app/sender.ts'
import { inScope } from '#platform/db/database.ts'
import { smtpMail } from '#platform/mail/mail.ts'
import { max } from '#platform/messengers/max.ts'
import { telegram } from '#platform/messengers/telegram.ts'
import { browserPush } from '#platform/push/push.ts'
import { updateMember } from '#school/access/server/public.ts'
import { sendNotices } from '#school/notices/server/jobs.ts'
import type { Sender } from '#school/notices/server/sender.ts'
import { type FakeMessenger, fakeMax, fakeTelegram } from './fake-messengers.ts'
import { type FakePush, fakePush } from './fake-push.ts'
import { type FakeSmtp, fakeSmtp } from './fake-smtp.ts'
import { type TestSchool, testSchool } from './school.ts'

export interface Outside {
  school: TestSchool
  smtp: FakeSmtp
  push: FakePush
  telegram: FakeMessenger
  max: FakeMessenger
  sender: Sender
  /** What the schedule does each minute: tells what has come due, and sends it. */
  sendNotices(): Promise<void>
  /** Writes a mail address down for this person and returns it. */
  addressOf(login: string): Promise<string>
  /** Lets the clock of the server, and with it the school’s, go on. */
  wait(time: { minutes?: number; hours?: number; days?: number }): void
}

/** The demo school with every service outside played by a fake that speaks its protocol. */
export async function schoolWithOutside(step = 0): Promise<Outside> {
  const [smtp, push, telegramBot, maxBot] = await Promise.all([
    fakeSmtp(),
    fakePush(),
    fakeTelegram(),
    fakeMax(),
  ])
  const secret = 'a secret that only tests may have, long enough'
  const contact = 'mailto:technician@school.example'
  const school = await testSchool(step, {
    mail: smtpMail(smtp.url, 'Круг <krug@school.example>'),
    push: browserPush({ secret, contact, services: [push.origin] }),
    telegram: telegram(telegramBot.token, telegramBot.origin),
    max: max(maxBot.token, maxBot.origin),
  })
  afterAll(() => Promise.all([smtp, push, telegramBot, maxBot].map((service) => service.close())))
  const sender = senderOf(school.ground, school.installation)
  return {
    school,
    smtp,
    push,
    telegram: telegramBot,
    max: maxBot,
    sender,
    sendNotices: () => sendNotices(sender),
    async addressOf(login) {
      const email = `${login}@school.example`
      const scope = { schoolId: school.schoolId, personId: null, roles: [] }
      await inScope(school.ground.database, scope, (tx) => updateMember(tx, school.person(login), { email }))
      return email
    },
    wait({ minutes = 0, hours = 0, days = 0 }) {
      const later = school.clock.now().getTime() + ((days * 24 + hours) * 60 + minutes) * 60_000
      school.clock.set(new Date(later).toISOString())
    },
  }
}
