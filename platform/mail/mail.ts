import { createTransport } from 'nodemailer'
import { mailFailure } from './mail-failure.ts'

export interface Letter {
  to: string
  subject: string
  text: string
  html?: string
  headers?: Readonly<Record<string, string>>
  /** The same for every attempt, so that a mail program shows one letter even if it comes twice. */
  messageId?: string
}

/** Sends letters. Throws `DeliveryFailure` when the mail server refuses, so that the caller can try again or give up. */
export interface Mail {
  send(letter: Letter): Promise<void>
  close(): void
}

/** A mail server that keeps silent must not hold up everything behind it. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 }

/** Mail over SMTP, for example `smtp://user:secret@mail.example:587`. */
export function smtpMail(url: string, from: string): Mail {
  const transport = createTransport({ url, ...patience })
  return {
    async send({ headers, ...letter }) {
      try {
        await transport.sendMail({ from, ...letter, ...(headers === undefined ? {} : { headers }) })
      } catch (error) {
        throw mailFailure(error)
      }
    },
    close: () => transport.close(),
  }
}
