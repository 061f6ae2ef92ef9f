import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { ResponseValidationPlugin } from '@orpc/contract/plugins'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { afterAll } from 'vitest'
import { contract } from '#app/contract.ts'
import { loadDemo } from '#app/demo/load.ts'
import { assemble, type Ground } from '#app/ground.ts'
import { makeInstallation } from '#app/installation.ts'
import { makeProduct } from '#app/product.ts'
import { type Channels, noChannels } from '#platform/channels.ts'
import { type Clock, stoppedClock } from '#platform/clock.ts'
import { staticFiles } from '#platform/http/static.ts'
import { openLiveFeed } from '#platform/live/feed.ts'
import { makeLog } from '#platform/log.ts'
import type { Letter } from '#platform/mail/mail.ts'
import type { PersonId, SchoolId } from '#school/access/actor.ts'
import { demoPassword } from '#school/access/server/public.ts'
import type { Installation } from '#school/access/server/route-context.ts'
import { freshDatabase } from './database.ts'

export type Client = ContractRouterClient<typeof contract>

export interface TestSchool {
  ground: Ground
  installation: Installation
  schoolId: SchoolId
  person(login: string): PersonId
  /** A client that acts as this person and checks every answer against the contract. */
  as(login: string): Promise<Client>
  /** A client without a session. */
  stranger: Client
  /** A person of another school with every role: to whom everything here must look absent. */
  outsider(): Promise<Client>
  fetch(path: string, init?: RequestInit): Promise<Response>
  cookieOf(login: string): Promise<string>
  letters: Letter[]
  /** Lines of the server's log. */
  log: string[]
  clock: Clock & { set(iso: string): void }
}

const origin = 'http://127.0.0.1:4180'

/**
 * The demo school at the given step of the year, in a database of its own, reached through the real product. Mail is kept in
 * `letters`; other services outside are there only when they are given.
 */
export async function testSchool(step = 0, channels: Partial<Channels> = {}): Promise<TestSchool> {
  const { owner, drop } = await freshDatabase()
  const lines: string[] = []
  const letters: Letter[] = []
  const log = makeLog('info', (line) => lines.push(line))
  const clock = stoppedClock('2025-11-22T12:00:00Z')
  const ground = await assemble({
    source: { owner: { ...owner }, stop: drop },
    secret: 'a secret that only tests may have, long enough',
    folder: '',
    channels: {
      ...noChannels,
      mail: { send: async (letter) => void letters.push(letter), close: () => undefined },
      ...channels,
    },
    log,
    url: origin,
    clock,
  })
  const demo = await loadDemo(ground, step)
  const live = await openLiveFeed(ground.logins.web, log)
  const installation = makeInstallation(ground, { url: origin, isLocal: true })
  const product = makeProduct({ ...ground, installation, live, files: staticFiles('') })
  afterAll(async () => {
    await live.close()
    await ground.close()
  })

  const fetchFrom = async (path: string, init: RequestInit = {}) =>
    product.fetch(new Request(new URL(path, origin), init), { address: '127.0.0.1' })
  const cookies = new Map<string, string>()
  const cookieOf = async (login: string) => {
    const known = cookies.get(login)
    if (known !== undefined) return known
    const cookie = await signIn(fetchFrom, login, demoPassword(ground.secret, login))
    cookies.set(login, cookie)
    return cookie
  }
  return {
    ground,
    installation,
    schoolId: demo.schoolId,
    person: (login) => {
      const id = demo.people.get(login)
      if (id === undefined) throw new Error(`The demo has nobody called ${login}`)
      return id
    },
    as: async (login) => clientWith(fetchFrom, await cookieOf(login)),
    stranger: clientWith(fetchFrom, null),
    outsider: () => outsiderOf(ground, fetchFrom),
    fetch: fetchFrom,
    cookieOf,
    letters,
    log: lines,
    clock,
  }
}

type Fetch = (path: string, init?: RequestInit) => Promise<Response>

/** Signs in through the page's own endpoint and returns the cookie header. */
export async function signIn(fetchFrom: Fetch, login: string, password: string): Promise<string> {
  const response = await fetchFrom('/api/auth/sign-in/username', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ username: login, password }),
  })
  if (!response.ok) throw new Error(`Signing in as ${login}: ${response.status} ${await response.text()}`)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

export function clientWith(fetchFrom: Fetch, cookie: string | null): Client {
  const link = new OpenAPILink(contract, {
    url: `${origin}/api`,
    headers: () => (cookie === null ? {} : { cookie }),
    fetch: async (request) =>
      fetchFrom(request.url, {
        method: request.method,
        headers: request.headers,
        body: request.method === 'GET' || request.method === 'HEAD' ? null : await request.text(),
      }),
    plugins: [new ResponseValidationPlugin(contract)],
  })
  return createORPCClient(link)
}

/** Founds a second school whose one person holds every role, and signs in as them. */
async function outsiderOf(ground: Ground, fetchFrom: Fetch): Promise<Client> {
  const { makeOutsider } = await import('./outsider.ts')
  const { login, password } = await makeOutsider(ground)
  return clientWith(fetchFrom, await signIn(fetchFrom, login, password))
}
