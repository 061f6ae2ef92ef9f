import type { Config } from './config.ts'
import { type Mail, smtpMail } from './mail/mail.ts'
import { max } from './messengers/max.ts'
import type { Messenger } from './messengers/messenger.ts'
import { telegram } from './messengers/telegram.ts'
import { browserPush, type Push } from './push/push.ts'

/** The services outside by which people can be reached. Null: the installation has not been given what it needs. */
export interface Channels {
  mail: Mail | null
  push: Push | null
  telegram: Messenger | null
  max: Messenger | null
}

export const noChannels: Channels = { mail: null, push: null, telegram: null, max: null }

export function openChannels(config: Config, secret: string): Channels {
  return {
    mail: config.KRUG_SMTP_URL === null ? null : smtpMail(config.KRUG_SMTP_URL, config.KRUG_MAIL_FROM),
    push:
      config.KRUG_PUSH_CONTACT === null
        ? null
        : browserPush({ secret, contact: config.KRUG_PUSH_CONTACT, services: config.KRUG_PUSH_SERVICES }),
    telegram:
      config.KRUG_TELEGRAM_TOKEN === null
        ? null
        : telegram(config.KRUG_TELEGRAM_TOKEN, config.KRUG_TELEGRAM_API),
    max: config.KRUG_MAX_TOKEN === null ? null : max(config.KRUG_MAX_TOKEN, config.KRUG_MAX_API),
  }
}
