import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { Client } from 'pg'
import { contract } from '#app/contract.ts'
import { cloneFolder } from '#platform/db/embedded-folder.ts'
import { runningCluster } from '#platform/db/embedded-lock.ts'

export interface KillReport {
  acknowledged: number
  /** Ids that were acknowledged and are not there any more. */
  lost: string[]
  /** From the start of the process to its first answer, after each kill. */
  startMilliseconds: number[]
  /** What amcheck says against heaps and indexes at the end; null means nothing. */
  damage: string | null
}

type Api = ContractRouterClient<typeof contract>

const writers = 4
const longestStart = 60_000

/**
 * Kills the whole product again and again while people are being added through HTTP: by turns everything at once, or
 * only the server while its database lives on, and every fifth time while it is still starting.
 */
export async function killRounds(rounds: number): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'krug-kill-'))
  // As root, PostgreSQL runs under another account, which must be able to pass through.
  chmodSync(folder, 0o711)
  const place = { folder, port: await freePort() }
  const acknowledged: string[] = []
  const startMilliseconds: number[] = []
  try {
    let product = await start(place)
    const cookie = await deputyHead(place.port)
    const api = apiAt(place.port, cookie)
    for (let round = 0; round < rounds; round++) {
      const stopWriting = write(api, round, acknowledged)
      await pause(200 + Math.random() * 1000)
      await kill(product.child, place.folder, round % 2 === 0)
      await stopWriting()
      if (round % 5 === 4) await killWhileStarting(place)
      product = await start(place)
      startMilliseconds.push(product.milliseconds)
    }
    const present = await everybody(api)
    const lost = acknowledged.filter((id) => !present.has(id))
    const damage = await damageOf(place.folder)
    product.child.kill('SIGTERM')
    await once(product.child, 'exit')
    return { acknowledged: acknowledged.length, lost, startMilliseconds, damage }
  } finally {
    await killPostgres(folder)
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Place {
  folder: string
  port: number
}

function spawnProduct({ folder, port }: Place): ChildProcess {
  return spawn(process.execPath, [join(cloneFolder, 'app/cli.ts'), 'server', 'start'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      KRUG_DATA: folder,
      KRUG_PORT: String(port),
      KRUG_LOG: 'error',
      NODE_COMPILE_CACHE: join(cloneFolder, 'node_modules/.cache/krug'),
    },
  })
}

async function start(place: Place): Promise<{ child: ChildProcess; milliseconds: number }> {
  const begun = performance.now()
  const child = spawnProduct(place)
  while (performance.now() - begun < longestStart) {
    if (child.exitCode !== null) throw new Error(`the product did not start again (${child.exitCode})`)
    const answer = await fetch(`http://127.0.0.1:${place.port}/health`).catch(() => null)
    if (answer?.ok) return { child, milliseconds: performance.now() - begun }
    await pause(20)
  }
  throw new Error('the product did not answer within a minute')
}

async function killWhileStarting(place: Place): Promise<void> {
  const child = spawnProduct(place)
  await pause(100 + Math.random() * 900)
  await kill(child, place.folder, Math.random() < 0.5)
}

async function kill(child: ChildProcess, folder: string, withDatabase: boolean): Promise<void> {
  const gone = once(child, 'exit')
  if (withDatabase) for (const pid of postgresOf(folder)) signal(pid)
  child.kill('SIGKILL')
  await gone
}

async function killPostgres(folder: string): Promise<void> {
  for (const pid of postgresOf(folder)) signal(pid)
  await pause(200)
}

function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself in the meantime.
  }
}

/** The postmaster of this folder and its children. */
function postgresOf(folder: string): number[] {
  const cluster = readdirSync(folder).find((name) => /^pg\d+$/.test(name))
  if (cluster === undefined) return []
  const postmaster = recordedPid(join(folder, cluster, 'postmaster.pid'))
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n')
  const processes = lines.map((line) => line.trim().split(/\s+/))
  const isOurs = processes.some(
    ([pid, , ...args]) => Number(pid) === postmaster && args.includes(join(folder, cluster)),
  )
  const children = processes
    .filter(([, parent]) => isOurs && Number(parent) === postmaster)
    .map(([pid]) => Number(pid))
  return isOurs ? [postmaster, ...children] : []
}

function recordedPid(file: string): number {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10)
  } catch {
    return 0
  }
}

function apiAt(port: number, cookie: string | null): Api {
  const url = `http://127.0.0.1:${port}`
  return createORPCClient(
    new OpenAPILink(contract, {
      url: `${url}/api`,
      headers: () => (cookie === null ? {} : { cookie, origin: url }),
    }),
  )
}

/** Signs in as the demo's deputy head, who keeps the staff list. */
async function deputyHead(port: number): Promise<string> {
  const url = `http://127.0.0.1:${port}`
  let cookies: string[] = []
  const api: Api = createORPCClient(
    new OpenAPILink(contract, {
      url: `${url}/api`,
      headers: () => ({ origin: url }),
      fetch: async (request, init) => {
        const answer = await fetch(request, init)
        cookies = answer.headers.getSetCookie()
        return answer
      },
    }),
  )
  const { demo } = await api.access.entrance()
  const person = demo?.people.find(({ roles }) => roles.includes('deputy_head'))
  await api.access.demo.signIn({ personId: person?.id ?? '' })
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ')
}

/** Several people write at once; what the server has answered counts as acknowledged. */
function write(api: Api, round: number, acknowledged: string[]): () => Promise<void> {
  let isOver = false
  const one = async (writer: number) => {
    for (let count = 0; !isOver; count++) {
      const added = await api.people.add(newcomer(round, writer, count)).catch(() => null)
      if (added !== null) acknowledged.push(added.id)
      else await pause(5)
    }
  }
  const all = Promise.all(Array.from({ length: writers }, (_, writer) => one(writer)))
  return async () => {
    isOver = true
    await all
  }
}

function newcomer(round: number, writer: number, count: number) {
  const inLetters = (number: number) =>
    [...number.toString(10)].map((digit) => 'абвгдежзик'[Number(digit)]).join('')
  return {
    familyName: `Новикова${inLetters(round)}`,
    givenName: `Анна${inLetters(writer)}`,
    patronymic: `Петровна${inLetters(count)}`,
    gender: 'female' as const,
    positionTypes: [],
    positionWording: null,
    subjects: [],
    experienceSince: null,
    email: null,
    phone: null,
    teachings: [],
    endsOn: null,
  }
}

async function everybody(api: Api): Promise<ReadonlySet<string>> {
  const ids = new Set<string>()
  for (let from = 0; ; from += 500) {
    const { people } = await api.people.list({ from, limit: 500 })
    for (const { id } of people) ids.add(id)
    if (people.length < 500) return ids
  }
}

async function damageOf(folder: string): Promise<string | null> {
  const owner = new Client(runningCluster(folder) ?? {})
  await owner.connect()
  try {
    await owner.query('create extension if not exists amcheck')
    await owner.query(`with trees as materialized (
        select i.indexrelid from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
        where a.amname = 'btree' and c.relkind = 'i' and i.indisvalid and c.relpersistence = 'p')
      select bt_index_check(indexrelid, true) from trees`)
    const { rows } = await owner.query<{ problem: string }>(`
      with heaps as materialized (select oid, relname from pg_class where relkind = 'r' and relpersistence = 'p')
      select t.relname || ': ' || v.msg as problem from heaps t, lateral verify_heapam(t.oid) v`)
    return rows[0]?.problem ?? null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    await owner.end()
  }
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
