import { afterAll, expect, test } from 'vitest'
import { type FakeSmtp, fakeSmtp } from '#test/support/fake-smtp.ts'
import { smtpMail } from './mail.ts'

const server: FakeSmtp = await fakeSmtp()
const mail = smtpMail(server.url, 'Круг <krug@school.example>')
afterAll(async () => {
  mail.close()
  await server.close()
})

const letter = {
  to: 'teacher@school.example',
  subject: 'Загружены результаты: ВПР по русскому языку, 4 класс',
  text: 'Загружены результаты.\nОткройте страницу.',
  html: '<p>Загружены результаты.</p>',
  headers: { 'List-Unsubscribe': '<https://krug.example/letters/x>' },
  messageId: '<one@krug>',
}

test('a letter arrives with both its parts, its subject and its headers', async () => {
  await mail.send(letter)
  expect(server.letters).toHaveLength(1)
  expect(server.letters[0]).toMatchObject({ to: letter.to, subject: letter.subject, html: letter.html })
  expect(server.letters[0]?.text.replaceAll('\r\n', '\n')).toContain(letter.text)
  expect(server.letters[0]?.headers['list-unsubscribe']).toBe('<https://krug.example/letters/x>')
  expect(server.letters[0]?.headers['message-id']).toBe('<one@krug>')
})

test.each([
  ['no such address', '550 5.1.1 No such user', 'address_refused'],
  ['a full mailbox for now', '452 4.2.2 Mailbox full', 'busy'],
  ['a sender who must sign in', '535 5.7.8 Sign in first', 'not_let_in'],
])('%s is told as a reason', async (_, answer, reason) => {
  server.refuseNext(answer)
  await expect(mail.send(letter)).rejects.toMatchObject({ reason, answer: Number(answer.slice(0, 3)) })
})

test('a server that is not there is unreachable, and what is thrown quotes nobody', async () => {
  const gone = await fakeSmtp()
  await gone.close()
  const away = smtpMail(gone.url, 'krug@school.example')
  const failure = await away.send(letter).catch((error: unknown) => error)
  away.close()
  expect(failure).toMatchObject({ reason: 'unreachable' })
  expect(String(failure)).not.toContain('teacher@')
})
