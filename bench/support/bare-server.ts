/** A bare Node server that runs the recorded statements of one page, each login on its own pool, and sends the last rows as JSON. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import pg, { type ClientConfig } from 'pg'
import type { Statement } from './record-statements.ts'

interface Order {
  connection: ClientConfig
  /** Per page: the statements in their order. */
  pages: Record<string, Statement[]>
}

const [file = ''] = process.argv.slice(2)
// Written a moment ago by bench/pages.ts.
const order = JSON.parse(readFileSync(file, 'utf8')) as Order
const pools = new Map<string, pg.Pool>()

const server = createServer((incoming, answer) => {
  const statements = order.pages[incoming.url ?? ''] ?? []
  run(statements).then(
    (rows) => {
      answer.setHeader('content-type', 'application/json')
      answer.end(JSON.stringify(rows))
    },
    (error: unknown) => {
      answer.statusCode = 500
      answer.end(String(error))
    },
  )
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address !== null && typeof address === 'object') console.log(`ready http://127.0.0.1:${address.port}`)
})
process.once('SIGTERM', () => process.exit(0))

/** A transaction stays on one connection; what stands outside of one takes any. */
async function run(statements: readonly Statement[]): Promise<unknown> {
  let held: pg.PoolClient | null = null
  let rows: unknown[] = []
  for (const { user, text, values } of statements) {
    const begins = /^begin/i.test(text)
    if (begins) held = await poolOf(user).connect()
    const result = await (held ?? poolOf(user)).query(text, values)
    if (result.rows.length > 0) rows = result.rows
    if (/^(commit|rollback)/i.test(text)) {
      held?.release()
      held = null
    }
  }
  return rows
}

function poolOf(user: string): pg.Pool {
  const known = pools.get(user)
  if (known !== undefined) return known
  const isAuth = user.startsWith('krug_auth')
  const pool = new pg.Pool({
    ...order.connection,
    user,
    max: isAuth ? 4 : 10,
    ...(isAuth ? { options: '-c search_path=auth' } : {}),
  })
  pools.set(user, pool)
  return pool
}
