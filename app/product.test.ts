import { beforeAll, expect, test } from 'vitest'
import { type TestSchool, testSchool } from '#test/support/school.ts'
import { namesFile } from './product.ts'

let school: TestSchool
beforeAll(async () => {
  school = await testSchool()
})

test('health is told without a session', async () => {
  const response = await school.fetch('/health')
  expect(await response.json()).toEqual({ status: 'ok' })
})

test('figures name routes and never people or schools', async () => {
  await (await school.as('lead')).access.me()
  const text = await (await school.fetch('/metrics')).text()
  expect(text).toContain('route="/api/access/me"')
  expect(text).not.toContain(school.schoolId)
})

test('every answer carries a strict content policy and a request id', async () => {
  const response = await school.fetch('/api/access/me')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(response.headers.get('content-security-policy')).not.toContain('unsafe')
  expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test('what does not exist is told alike to everybody', async () => {
  const response = await school.fetch('/api/no/such/thing')
  expect(response.status).toBe(404)
  expect(await response.json()).toEqual({ code: 'NOT_FOUND' })
})

test('a body larger than any piece of an import is refused unread', async () => {
  const response = await school.fetch('/api/access/schools', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': String(5 * 1024 * 1024) },
    body: 'x'.repeat(5 * 1024 * 1024),
  })
  expect(response.status).toBe(413)
})

test('a visitor hears no live events', async () => {
  expect((await school.fetch('/api/live')).status).toBe(401)
})

test('a person hears what concerns the school', async () => {
  const response = await school.fetch('/api/live', { headers: { cookie: await school.cookieOf('dir') } })
  const reader = response.body?.getReader()
  const chunk = await reader?.read()
  expect(new TextDecoder().decode(chunk?.value)).toContain('event: hello')
  await reader?.cancel()
})

test('a one-time link is a page whatever letters its secret has, a missing file is none', () => {
  expect(namesFile('/invitation/AaIA7UGcdAmY1fyY7ntA0A.EWHqW7lFsvsLXMQMj0yMYpNvHknQjowi')).toBe(false)
  expect(namesFile('/results/works')).toBe(false)
  expect(namesFile('/assets/gone-1a2b3c.js')).toBe(true)
  expect(namesFile('/manifest.webmanifest')).toBe(true)
})
