import { ORPCError } from '@orpc/server'
import { foundOrRefused } from '#base/refusal.ts'
import type { Clock } from '#platform/clock.ts'
import { type Database, inScope } from '#platform/db/database.ts'
import type { RoomFeed } from '#platform/live/room-feed.ts'
import type { Log } from '#platform/log.ts'
import type { Accounts } from '#school/access/server/accounts.ts'
import type { Installation, RouteContext } from '#school/access/server/route-context.ts'
import { type Membership, membershipsOf, momentIn } from '#school/access/server/store.ts'

export interface RequestParts {
  database: Database
  accounts: Accounts
  installation: Installation
  clock: Clock
  log: Log
  rooms: RoomFeed
}

/** In which of their schools a person acts: the one the cookie names, else the first. A real school stands before the demo. */
export const schoolCookie = 'krug_school'

/** What handlers of one request are given. Session and membership are looked up once, when first needed. */
export function requestContext(
  parts: RequestParts,
  request: { headers: Headers; address: string; requestId: string },
) {
  const { headers, address, requestId } = request
  const cookies: string[] = []
  let found: Promise<readonly Membership[]> | undefined
  const memberships = () => {
    found ??= parts.accounts
      .accountOf(headers)
      .then((account) => (account === null ? [] : membershipsOf(parts.database, account, parts.clock.now())))
    return found
  }
  const membership = async (): Promise<Membership> => {
    const all = await memberships()
    const wanted = cookieOf(headers, schoolCookie)
    const chosen = all.find(({ actor }) => actor.schoolId === wanted) ?? all[0]
    if (chosen === undefined) throw new ORPCError('UNAUTHORIZED', { message: 'Sign in first' })
    return chosen
  }
  const context: RouteContext = {
    async inSchool(work) {
      const { actor, moment } = await membership()
      return inScope(parts.database, actor, (tx) => work(tx, actor, moment))
    },
    beforeSignIn: (schoolId, work) =>
      inScope(parts.database, { schoolId, personId: null, roles: [] }, async (tx) =>
        work(tx, foundOrRefused(await momentIn(tx, parts.clock.now()))),
      ),
    outsideSchool: (work) =>
      inScope(parts.database, { schoolId: null, personId: null, roles: [] }, (tx) =>
        work(tx, parts.clock.now()),
      ),
    memberships,
    rooms: parts.rooms,
    installation: parts.installation,
    accounts: parts.accounts,
    headers,
    requestId,
    address,
    setCookies: (values) => cookies.push(...values),
    log: parts.log,
  }
  return { context, cookies, membership }
}

function cookieOf(headers: Headers, name: string): string | null {
  const pair = (headers.get('cookie') ?? '').split('; ').find((text) => text.startsWith(`${name}=`))
  return pair === undefined ? null : decodeURIComponent(pair.slice(name.length + 1))
}
