import { createTransport } from 'nodemailer'

export interface Letter {
  to: string
  subject: string
  text: string
}

/** Sends letters. Throws when the mail server refuses, so that the caller's job is retried. */
export interface Mail {
  send(letter: Letter): Promise<void>
  close(): void
}

/** Mail over SMTP, for example `smtp://user:secret@mail.example:587`. */
export function smtpMail(url: string, from: string): Mail {
  const transport = createTransport(url)
  return {
    async send(letter) {
      await transport.sendMail({ from, ...letter })
    },
    close: () => transport.close(),
  }
}
