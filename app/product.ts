import { randomUUID } from 'node:crypto'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type Figures, makeFigures } from '#platform/http/figures.ts'
import { asAnswer } from '#platform/http/problems.ts'
import { comesFromOwnPage, securityHeaders } from '#platform/http/security.ts'
import type { StaticFiles } from '#platform/http/static.ts'
import type { LiveFeed } from '#platform/live/feed.ts'
import { limitSignIn } from '#school/access/server/sign-in-limit.ts'
import { communitiesPaths } from '#school/communities/paths.ts'
import { readFeed } from './dates/read-feed.ts'
import { joinPage, largestJoinForm } from './join-page.ts'
import { liveStream } from './live-stream.ts'
import { type RequestParts, requestContext } from './request-context.ts'
import { openRooms, roomStream } from './room-stream.ts'
import { routes } from './routes.ts'

export interface ProductParts extends Omit<RequestParts, 'rooms'> {
  live: LiveFeed
  files: StaticFiles
}

type Parts = ProductParts & RequestParts

type Variables = { requestId: string; address: string }
type Bindings = { address?: string }

/** A piece of an import carries at most 2,000 sheets; nothing else comes near this size. */
const largestBody = 4 * 1024 * 1024

/** The whole product as one function from request to answer. It holds no state that another process would need. */
export function makeProduct(given: ProductParts): Hono<{ Variables: Variables; Bindings: Bindings }> {
  const parts: Parts = { ...given, rooms: openRooms(given) }
  const app = new Hono<{ Variables: Variables; Bindings: Bindings }>()
  const figures = makeFigures()
  const isSecure = parts.installation.url.startsWith('https:')

  app.use(async (c, next) => {
    const started = performance.now()
    c.set('requestId', randomUUID())
    c.set('address', c.env?.address ?? '127.0.0.1')
    await next()
    if (!c.res.headers.has('content-security-policy'))
      for (const [name, value] of Object.entries(securityHeaders(null, isSecure)))
        c.res.headers.set(name, value)
    c.res.headers.set('x-request-id', c.get('requestId'))
    figures.answered(
      c.req.method,
      c.res.status === 404 ? 'unknown' : routeOf(c.req.path),
      c.res.status,
      (performance.now() - started) / 1000,
    )
  })
  app.use('/api/*', (c, next) =>
    comesFromOwnPage(c.req.raw) ? next() : Promise.resolve(c.json({ code: 'FORBIDDEN' }, 403)),
  )
  app.use(
    '/api/*',
    bodyLimit({ maxSize: largestBody, onError: (c) => c.json({ code: 'PAYLOAD_TOO_LARGE' }, 413) }),
  )

  mountHealth(app, parts, figures)
  app.all('/api/auth/*', async (c) => {
    const request = withAddress(c.req.raw, c.get('address'))
    return (await limitSignIn(request, parts.database, parts.clock.now())) ?? parts.accounts.handle(request)
  })
  app.get('/api/live', (c) => liveStream(c, parts, requestContext(parts, about(c))))
  app.get('/api/proceedings/:meetingId/stream', (c) =>
    roomStream(c, () => requestContext(parts, about(c)).context),
  )
  mountApi(app, parts)
  mountJoinPage(app, parts, isSecure)
  mountFeeds(app, parts)
  mountClient(app, parts, isSecure)
  app.onError((error, c) => {
    parts.log.error({ requestId: c.get('requestId'), err: error }, 'defect')
    return c.json({ code: 'INTERNAL_SERVER_ERROR', data: { requestId: c.get('requestId') } }, 500)
  })
  return app
}

type Product = ReturnType<typeof makeProduct>
type Ask = Context<{ Variables: Variables; Bindings: Bindings }>

function about(c: Ask): { headers: Headers; address: string; requestId: string } {
  return { headers: c.req.raw.headers, address: c.get('address'), requestId: c.get('requestId') }
}

function mountHealth(app: Product, parts: ProductParts, figures: Figures): void {
  app.get('/health', async (c) => {
    const isWell = await parts.installation.facts().then(
      () => true,
      () => false,
    )
    return c.json({ status: isWell ? 'ok' : 'database_away' }, isWell ? 200 : 503)
  })
  // Figures are for a collector on this machine; from elsewhere they do not exist.
  app.get('/metrics', async (c) =>
    isLoopback(c.get('address')) ? c.text(await figures.text()) : c.json({ code: 'NOT_FOUND' }, 404),
  )
}

function mountApi(app: Product, parts: Parts): void {
  const handler = new OpenAPIHandler(routes, {
    clientInterceptors: [
      async ({ next, context, procedure }) => {
        try {
          return await next()
        } catch (problem) {
          throw asAnswer(problem, procedure['~orpc'].errorMap, context.requestId, parts.log)
        }
      },
    ],
  })
  app.all('/api/*', async (c) => {
    const { context, cookies } = requestContext(parts, about(c))
    const { matched, response } = await handler.handle(c.req.raw, {
      prefix: '/api',
      context,
    })
    if (!matched) return c.json({ code: 'NOT_FOUND' }, 404)
    // A copy of the answer would be sent as a stream instead of in one piece.
    for (const cookie of cookies) response.headers.append('set-cookie', cookie)
    response.headers.set('cache-control', 'no-store')
    return response
  })
}

function mountJoinPage(app: Product, parts: Parts, isSecure: boolean): void {
  const { database, clock, installation } = parts
  const path = communitiesPaths.join.replace('$token', ':token')
  app.use(path, bodyLimit({ maxSize: largestJoinForm, onError: (c) => c.text('Too large', 413) }))
  app.on(['GET', 'POST'], path, (c) => {
    const visit = { token: c.req.param('token') ?? '', address: c.get('address'), isSecure }
    const { memberships } = requestContext(parts, about(c)).context
    return joinPage(c.req.raw, visit, { database, clock, sign: installation.sign, memberships })
  })
}

/** Calendar programs come without a session; whoever knows the address may read. */
function mountFeeds(app: Product, parts: ProductParts): void {
  const { database, clock, installation } = parts
  app.get('/feeds/:name', async (c) => {
    const token = c.req.param('name').replace(/\.ics$/, '')
    const asked = { token, address: c.get('address') }
    const answer = await readFeed({ database, clock, url: installation.url }, asked)
    if (answer === null) return c.text('Not found', 404)
    if (answer === 'too_many') return c.text('Too many requests', 429, { 'retry-after': '600' })
    const type = 'text/calendar; charset=utf-8'
    return c.body(answer, 200, { 'content-type': type, 'cache-control': 'private, no-store' })
  })
}

function mountClient(app: Product, parts: ProductParts, isSecure: boolean): void {
  app.get('*', async (c) => {
    const acceptsBrotli = /\bbr\b/.test(c.req.header('accept-encoding') ?? '')
    const file = await parts.files.serve(c.req.path, acceptsBrotli)
    if (file !== null) return file
    const page = namesFile(c.req.path) ? null : parts.files.page()
    if (page === null) return c.text('Not found', 404)
    return c.html(page.html, 200, { ...securityHeaders(page.nonce, isSecure), 'cache-control': 'no-cache' })
  })
}

/** better-auth limits attempts by address and reads it from a header, which nobody outside may set. */
function withAddress(request: Request, address: string): Request {
  const headers = new Headers(request.headers)
  headers.set('x-krug-address', address)
  return new Request(request, { headers })
}

/** A name with a short ending is a file, which is not there; anything else is a page of the client. A one-time link has a dot too. */
export function namesFile(path: string): boolean {
  return /\.[a-z0-9]{1,11}$/i.test(path)
}

function routeOf(path: string): string {
  if (!path.startsWith('/api/')) return path.startsWith('/assets/') ? 'asset' : 'page'
  return path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/invitations\/[^/]+/, 'invitations/:token')
    .slice(0, 80)
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.replace('::ffff:', '').startsWith('127.')
}
