import { afterAll, expect, test } from 'vitest'
import { fakePush } from '#test/support/fake-push.ts'
import { browserPush } from './push.ts'
import { pushKeyOf } from './push-key.ts'

const service = await fakePush()
afterAll(() => service.close())

const secret = 'a secret that only tests may have, long enough'
const contact = 'mailto:technician@school.example'
const push = browserPush({ secret, contact, services: [service.origin] })

function device() {
  const { endpoint, keys } = service.agree()
  return { endpoint, publicKey: keys.p256dh, authSecret: keys.auth }
}

test('the browser alone reads what is pushed, signed by this installation', async () => {
  await push.send(device(), JSON.stringify({ title: 'Загружены результаты' }), 'notice-1')
  expect(service.pushes).toHaveLength(1)
  expect(JSON.parse(service.pushes[0]?.content ?? '')).toEqual({ title: 'Загружены результаты' })
  expect(service.pushes[0]).toMatchObject({ topic: 'notice-1', contact })
})

test('a browser that takes nothing any more is gone', async () => {
  const left = device()
  service.forget(left.endpoint)
  await expect(push.send(left, '{}', 'a')).rejects.toMatchObject({ reason: 'gone', answer: 410 })
})

test('every process with the same secret has the same key, another installation has another', () => {
  expect(pushKeyOf(secret)).toEqual(pushKeyOf(secret))
  expect(pushKeyOf(`${secret}!`).publicKey).not.toBe(push.publicKey)
  expect(Buffer.from(push.publicKey, 'base64url')).toHaveLength(65)
})

test('the server speaks to push services only, whatever address a browser names', async () => {
  const usual = browserPush({ secret, contact, services: ['fcm.googleapis.com', 'notify.windows.com'] })
  expect(usual.accepts('https://fcm.googleapis.com/fcm/send/abc')).toBe(true)
  expect(usual.accepts('https://db5p.notify.windows.com/w/?token=abc')).toBe(true)
  for (const endpoint of [
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com:8443/fcm/send/abc',
    'https://fcm.googleapis.com.evil.example/send',
    'https://evilfcm.googleapis.com.example/send',
    'http://127.0.0.1:5432/',
    'https://10.0.0.1/',
    'no address',
  ])
    expect(usual.accepts(endpoint), endpoint).toBe(false)
  await expect(usual.send(device(), '{}', 'a')).rejects.toMatchObject({ reason: 'gone' })
})
