import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { startProblem } from '../start-problem.ts'
import type { Account } from './embedded-account.ts'
import { plainEnvironment, problemSaid } from './embedded-initdb.ts'
import type { EmbeddedConnection } from './embedded-lock.ts'

export interface Launch {
  cluster: string
  account: Account
  postgres: string
  connection: Omit<EmbeddedConnection, 'database'>
  settings: Readonly<Record<string, string>>
  log: (line: string) => void
}

export interface Running {
  pid: number
  stop(): Promise<void>
  onExit(listener: (reason: string) => void): void
}

/** How long backends of a killed postmaster may take to notice: they hold its shared memory until then. */
const patienceSeconds = 15

/** Starts the postmaster and waits until it answers, crash recovery included. */
export async function launch(order: Launch): Promise<Running> {
  const end = performance.now() + patienceSeconds * 1000
  for (;;) {
    const attempt = spawnPostmaster(order)
    if (await answers(attempt, order.connection)) return running(attempt)
    const said = attempt.said()
    if (
      !/pre-existing shared memory block|lock file .* already exists/.test(said) ||
      performance.now() > end
    ) {
      throw problemSaid(said || (attempt.ended() ?? ''), order.cluster)
    }
    await pause(100)
  }
}

interface Attempt {
  child: ChildProcess
  pid: number
  said(): string
  ended(): string | null
}

function spawnPostmaster({ cluster, account, postgres, settings, log }: Launch): Attempt {
  const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(postgres, ['-D', cluster, ...given], {
    ...account.ids,
    ...(plainEnvironment && { env: plainEnvironment }),
    stdio: ['ignore', 'ignore', 'pipe'],
    // A session of its own: Ctrl-C in the terminal goes to Krug, which first lets requests finish.
    detached: process.platform !== 'win32',
  })
  let said = ''
  let ended: string | null = null
  // Unread, the pipe would fill and PostgreSQL would stand still.
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-8000)
    for (const line of text.split('\n')) if (line !== '') log(line)
  })
  child.once('error', (error) => {
    ended ??= error.message
  })
  child.once('exit', (code, signal) => {
    ended ??= `PostgreSQL ended (${signal ?? `code ${code}`})`
  })
  return { child, pid: child.pid ?? 0, said: () => said, ended: () => ended }
}

const notYet = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P03'])

async function answers(attempt: Attempt, connection: Launch['connection']): Promise<boolean> {
  while (attempt.ended() === null) {
    const client = new pg.Client({ ...connection, database: 'postgres' })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return true
    } catch (error) {
      await client.end().catch(() => {})
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (!notYet.has(code) && attempt.ended() === null) {
        attempt.child.kill('SIGINT')
        throw error
      }
      await pause(15)
    }
  }
  // What it said last may still be in the pipe.
  await pause(50)
  return false
}

function running({ child, pid, ended }: Attempt): Running {
  let asked = false
  const listeners: ((reason: string) => void)[] = []
  const end = () => child.kill('SIGINT')
  process.once('exit', end)
  child.once('exit', () => {
    process.off('exit', end)
    if (!asked) for (const listener of listeners) listener(ended() ?? '')
  })
  return {
    pid,
    onExit: (listener) => listeners.push(listener),
    stop: async () => {
      asked = true
      if (ended() !== null) return
      const gone = new Promise<void>((done) => child.once('exit', () => done()))
      end()
      const over = await Promise.race([gone, pause(60_000, 'late' as const, { ref: false })])
      if (over === 'late') throw startProblem('database_does_not_stop', pid)
    },
  }
}
