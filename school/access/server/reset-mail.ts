import type { Letter } from '#platform/mail/mail.ts'

/** The letter for a forgotten password. The server does not know the reader's language, so it says it in both. */
export function resetMail(to: string, url: string): Letter {
  return {
    to,
    subject: 'Круг: новый пароль / Krug: a new password',
    text: [
      'Здравствуйте! Чтобы задать новый пароль в Круге, откройте ссылку (она действует один час):',
      url,
      'Если вы этого не просили, ничего делать не нужно: старый пароль остаётся.',
      '',
      'To set a new password in Krug, open the link above (it works for one hour).',
      'If you did not ask for it, do nothing: the old password stays.',
    ].join('\n'),
  }
}
