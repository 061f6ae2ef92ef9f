import { createHmac } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { clientWith, signIn, type TestSchool, testSchool } from '#test/support/school.ts'
import { demoPassword } from './public.ts'

let school: TestSchool
beforeAll(async () => {
  school = await testSchool()
})

const origin = 'http://127.0.0.1:4180'
const post = (path: string, body: object, cookie = '') =>
  school.fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, ...(cookie === '' ? {} : { cookie }) },
    body: JSON.stringify(body),
  })
const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((text) => text.split(';')[0])
    .join('; ')

test('with a second factor the password alone opens nothing, and a spare code works once', async () => {
  const password = demoPassword(school.ground.secret, 'm3')
  const session = await signIn(school.fetch, 'm3', password)
  // What better-auth answers is not in our contract; these are the two fields an authenticator app needs.
  const made = (await (await post('two-factor/enable', { password }, session)).json()) as {
    totpURI: string
    backupCodes: string[]
  }
  const code = codeNow(made.totpURI)
  expect((await post('two-factor/verify-totp', { code }, session)).status).toBe(200)

  const half = await post('sign-in/username', { username: 'm3', password })
  expect(await half.json()).toMatchObject({ twoFactorRedirect: true })
  await expect(clientWith(school.fetch, cookiesOf(half)).access.me()).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  })
  const wrong = await post('two-factor/verify-totp', { code: '000000' }, cookiesOf(half))
  expect(wrong.status).toBe(401)

  const spare = { code: made.backupCodes[0] ?? '' }
  const whole = await post('two-factor/verify-backup-code', spare, cookiesOf(half))
  expect((await clientWith(school.fetch, cookiesOf(whole)).access.me()).person.id).toBe(school.person('m3'))
  const again = await post('sign-in/username', { username: 'm3', password })
  expect((await post('two-factor/verify-backup-code', spare, cookiesOf(again))).status).toBe(401)
})

/** What an authenticator app shows at this moment (RFC 6238: HMAC-SHA-1, 30 seconds, six digits). */
function codeNow(uri: string): string {
  const secret = fromBase32(new URL(uri).searchParams.get('secret') ?? '')
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const hash = createHmac('sha1', secret).update(step).digest()
  const offset = (hash.at(-1) ?? 0) & 15
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

function fromBase32(text: string): Buffer {
  const bits = [...text.replaceAll('=', '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [])
}
