import type { Database } from '#platform/db/database.ts'
import { inScope } from '#platform/db/database.ts'
import { withinLimit } from '#platform/http/rate-limit.ts'

/** Guessing one person's password is stopped after ten attempts in ten minutes, from whichever address they come. */
const attempts = { most: 10, windowMinutes: 10 }

/** Answers 429 when the login of this sign-in request was tried too often; null lets it pass. */
export async function limitSignIn(request: Request, database: Database, now: Date): Promise<Response | null> {
  if (request.method !== 'POST' || !/\/sign-in\/(username|email)$/.test(new URL(request.url).pathname))
    return null
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => null)
  const login = loginIn(body)
  if (login === null) return null
  const limit = { key: `sign-in ${login.trim().toLowerCase().slice(0, 100)}`, ...attempts }
  const isWithin = await inScope(database, { schoolId: null, personId: null, roles: [] }, (tx) =>
    withinLimit(tx, null, limit, now),
  )
  return isWithin
    ? null
    : Response.json({ code: 'TOO_MANY_ATTEMPTS' }, { status: 429, headers: { 'retry-after': '600' } })
}

function loginIn(body: unknown): string | null {
  if (typeof body !== 'object' || body === null) return null
  if ('username' in body && typeof body.username === 'string') return body.username
  return 'email' in body && typeof body.email === 'string' ? body.email : null
}
