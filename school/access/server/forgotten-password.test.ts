import { beforeAll, expect, test } from 'vitest'
import { signIn, type TestSchool, testSchool } from '#test/support/school.ts'

let school: TestSchool
beforeAll(async () => {
  school = await testSchool()
  await school.ground.accounts.create({
    login: 'with-mail',
    email: 'teacher@school.example',
    name: 'Иванова Анна',
    password: 'the first password',
  })
})

const post = (path: string, body: object) =>
  school.fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1:4180' },
    body: JSON.stringify(body),
  })
const forget = (email: string) => post('request-password-reset', { email, redirectTo: '/new-password' })

test('a forgotten password is set anew by a link that comes by mail and works once', async () => {
  expect((await forget('teacher@school.example')).status).toBe(200)
  const [letter] = school.letters
  expect(letter?.to).toBe('teacher@school.example')
  const token = /reset-password\/([^?\s]+)/.exec(letter?.text ?? '')?.[1] ?? ''
  const reset = { token, newPassword: 'the second password' }
  expect((await post('reset-password', reset)).status).toBe(200)
  expect(await signIn(school.fetch, 'with-mail', 'the second password')).toContain('krug')
  expect((await post('reset-password', reset)).status).toBe(400)
})

test('whether an address is known cannot be told from the answer', async () => {
  const before = school.letters.length
  const answer = await forget('nobody@school.example')
  expect(answer.status).toBe(200)
  expect(school.letters).toHaveLength(before)
})
