import { expect, test } from 'vitest'
import { testSchool } from '#test/support/school.ts'
import { allEndpoints, serverFiles } from './endpoints.ts'

/** What stands before signing in; each with what it may tell a visitor. */
const beforeSignIn: Record<string, string> = {
  'access.entrance': 'whether there is a demo, whether a school may be founded',
  'access.demo.signIn': 'nothing outside a local demo',
  'access.schools.found': 'nothing, unless the address is local and no real school exists',
  'access.invitations.read': 'to whom a one-time link belongs',
  'access.invitations.accept': 'whether the link was used',
  'notices.letters.read': 'what a signed link of a letter switches off',
  'notices.letters.refuse': 'the same, after switching it off',
  'proceedings.door.find': 'what meeting a code opens, and who may enter it',
  'proceedings.door.enter': 'the meeting and who one is in it, with a pass for it',
}

/** Handlers that reach `inSchool` inside the action they call. */
const insideTheAction = ['access.me', 'proceedings.view']

/** `inMeeting` lets in who is signed in or holds a pass of that one meeting. */
const ways = ['context.inSchool(', 'inMeeting(context, ']

const endpoints = allEndpoints()

test('without a session an endpoint asks to sign in, or says what is wrong with the request, and nothing else', async () => {
  const school = await testSchool()
  const answers = await Promise.all(
    endpoints.map(async ({ name, method, path }) => {
      const place = `/api${path.replace(/\{\w+\}/g, '01890000-0000-7000-8000-000000000000')}`
      const body = method === 'GET' ? {} : { body: '{}', headers: { 'content-type': 'application/json' } }
      const { status } = await school.fetch(place, { method, ...body })
      return { name, status }
    }),
  )
  const strange = answers.filter(
    ({ name, status }) => ![400, 401].includes(status) && beforeSignIn[name] === undefined,
  )
  expect(strange).toEqual([])
  expect(answers.filter(({ status }) => status === 401).length).toBeGreaterThan(10)
})

test('every handler works as the person who is signed in, except those that stand before signing in', () => {
  const guarded = endpoints.filter(({ slice, name }) => {
    const routes = serverFiles(slice).find((file) => file.path.endsWith('/routes.ts'))?.text ?? ''
    const handler = routes
      .split(`os.${name.split('.').slice(1).join('.')}.handler(`)[1]
      ?.split(/\bos\.[\w.]+\.handler\(/)[0]
    return ways.some((way) => handler?.includes(way))
  })
  const names = guarded.map(({ name }) => name)
  const open = endpoints
    .map(({ name }) => name)
    .filter((name) => !names.includes(name) && !insideTheAction.includes(name))
  expect(open.sort()).toEqual(Object.keys(beforeSignIn).sort())
})
