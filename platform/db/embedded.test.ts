import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { StartProblem } from '../start-problem.ts'
import { type Embedded, startEmbedded } from './embedded.ts'
import { chooseAccount } from './embedded-account.ts'
import { cloneFolder } from './embedded-folder.ts'
import { type EmbeddedConnection, runningCluster } from './embedded-lock.ts'
import { isAlive, markOfProcess } from './embedded-process.ts'
import { openTemporaryFolder, startTestCluster } from './embedded-test-cluster.ts'

// Real processes on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let folder: string
let running: Embedded[] = []
let children: ChildProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(join(openTemporaryFolder(), 'krug-launch-'))
  chmodSync(folder, 0o711)
})

afterEach(async () => {
  for (const each of running) await each.stop()
  for (const child of children) child.kill('SIGKILL')
  running = []
  children = []
  rmSync(folder, { recursive: true, force: true })
})

async function start(): Promise<Embedded> {
  const cluster = await startEmbedded({ folder, copyBinariesTo: folder })
  running.push(cluster)
  return cluster
}

async function ask(connection: EmbeddedConnection, question: string): Promise<unknown> {
  const client = new pg.Client(connection)
  await client.connect()
  const { rows } = await client.query(question)
  await client.end()
  return rows[0] === undefined ? undefined : Object.values(rows[0])[0]
}

/** Starts the cluster of the folder in a process of its own, as another Krug would. */
async function startApart(): Promise<{ child: ChildProcess; connection: EmbeddedConnection; pid: number }> {
  const child = startApartUnwaited()
  const [line] = await once(child.stdout ?? child, 'data')
  const { connection, pid } = JSON.parse(String(line))
  return { child, connection, pid }
}

function startApartUnwaited(): ChildProcess {
  const program = `
    const { startEmbedded } = await import('#platform/db/embedded.ts')
    const { connection, pid } = await startEmbedded({ folder: process.argv[1], copyBinariesTo: process.argv[1] })
    console.log(JSON.stringify({ connection, pid }))
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program, folder], {
    cwd: cloneFolder,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  return child
}

async function problemOfStart(): Promise<StartProblem> {
  const problem: unknown = await start().catch((error: unknown) => error)
  if (!(problem instanceof StartProblem)) throw new Error(`expected a problem, got ${String(problem)}`)
  return problem
}

/** A made cluster to copy, so that not every test waits for its own. */
let made: string
beforeAll(async () => {
  made = mkdtempSync(join(openTemporaryFolder(), 'krug-launch-'))
  chmodSync(made, 0o711)
  const cluster = await startEmbedded({ folder: made, copyBinariesTo: made, keepSafe: false })
  await cluster.stop()
})
afterAll(() => rmSync(made, { recursive: true, force: true }))

const copyMadeCluster = () => execFileSync('cp', ['-a', `${made}/.`, folder])

test('the first start makes a database that knows Russian order and checks its pages', async () => {
  const { connection } = await start()
  expect(await ask(connection, 'show data_checksums')).toBe('on')
  expect(await ask(connection, 'show fsync')).toBe('on')
  expect(await ask(connection, "select 'Ёлкина' < 'Жук' collate \"ru-x-icu\"")).toBe(true)
  expect(await ask(connection, "select lower('ШКОЛА')")).toBe('школа')
  expect(await ask(connection, 'show listen_addresses')).toBe('')
})

test('a first start interrupted half-way is begun anew', async () => {
  const child = startApartUnwaited()
  const unfinished = () => readdirSync(folder).find((name) => name.includes('.unfinished.'))
  await expect.poll(unfinished, { interval: 5, timeout: 20_000 }).toBeDefined()
  child.kill('SIGKILL')
  await once(child, 'exit')
  await (await start()).stop()
  const { connection } = await start()
  expect(await ask(connection, 'select 1')).toBe(1)
  expect(unfinished()).toBeUndefined()
})

test('a second Krug on the same folder is refused, and the first works on', async () => {
  copyMadeCluster()
  const { connection } = await start()
  const problem = await problemOfStart()
  expect(problem.code).toBe('folder_in_use')
  expect(problem.sentence.ru).toContain(`процесс ${process.pid}`)
  expect(problem.sentence.en).toContain('KRUG_DATA')
  expect(await ask(connection, 'select 1')).toBe(1)
})

test('the command line finds the cluster that a running Krug has started', async () => {
  copyMadeCluster()
  expect(runningCluster(folder)).toBeNull()
  const { child, connection } = await startApart()
  expect(runningCluster(folder)).toEqual(connection)
  child.kill('SIGTERM')
  await once(child, 'exit')
  expect(runningCluster(folder)).toBeNull()
})

test('after a kill nothing acknowledged is lost and the database left over is stopped', async () => {
  copyMadeCluster()
  const { child, connection, pid } = await startApart()
  await ask(connection, 'create table kept (word text)')
  await ask(connection, "insert into kept values ('принято')")
  const leftOver = markOfProcess(pid)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const again = await start()
  expect(leftOver !== null && isAlive(leftOver)).toBe(false)
  expect(again.pid).not.toBe(pid)
  expect(await ask(again.connection, 'select word from kept')).toBe('принято')
})

test('a foreign process that now has the recorded number is left alone', async () => {
  copyMadeCluster()
  const account = chooseAccount(join(folder, cluster()))
  const foreign = spawn('sleep', ['60'], { ...account.ids, stdio: 'ignore' })
  children.push(foreign)
  const record = join(folder, cluster(), 'postmaster.pid')
  writeFileSync(record, `${foreign.pid}\n${join(folder, cluster())}\n1700000000\n5432\n\n\n`)
  const { connection } = await start()
  expect(await ask(connection, 'select 1')).toBe(1)
  expect(foreign.exitCode).toBeNull()
  expect(foreign.signalCode).toBeNull()
})

const cluster = () => readdirSync(made).find((name) => /^pg\d+$/.test(name)) ?? ''

test('a lock left by a dead process with a number in use again does not stand in the way', async () => {
  copyMadeCluster()
  writeFileSync(
    join(folder, 'krug.lock'),
    JSON.stringify({ pid: process.pid, startedAt: 'earlier', connection: null }),
  )
  const { connection } = await start()
  expect(await ask(connection, 'select 1')).toBe(1)
})

test('a folder of a newer version is named and not touched', async () => {
  mkdirSync(join(folder, 'pg99'))
  const problem = await problemOfStart()
  expect(problem.code).toBe('folder_of_newer_version')
  expect(problem.sentence.ru).toContain('PostgreSQL 99')
  expect(readdirSync(folder).filter((name) => name.startsWith('pg'))).toEqual(['pg99'])
})

test('a cluster of a newer version under our name is named and not touched', async () => {
  copyMadeCluster()
  writeFileSync(join(folder, cluster(), 'PG_VERSION'), '99\n')
  const problem = await problemOfStart()
  expect(problem.code).toBe('folder_of_newer_version')
  expect(readFileSync(join(folder, cluster(), 'PG_VERSION'), 'utf8')).toBe('99\n')
})

test('a folder that holds something else is never overwritten', async () => {
  const stranger = join(folder, cluster())
  mkdirSync(stranger)
  writeFileSync(join(stranger, 'notes.txt'), 'мои записи')
  const problem = await problemOfStart()
  expect(problem.code).toBe('folder_damaged')
  expect(readFileSync(join(stranger, 'notes.txt'), 'utf8')).toBe('мои записи')
  expect(existsSync(join(folder, 'krug.lock'))).toBe(false)
})

test('a path too long for a socket gets a short one', async () => {
  const deep = join(folder, 'школа-'.repeat(8), 'очень-длинное-имя-папки'.repeat(2))
  mkdirSync(deep, { recursive: true })
  const { connection } = await (async () => {
    const started = await startEmbedded({ folder: deep, copyBinariesTo: folder, keepSafe: false })
    running.push(started)
    return started
  })()
  expect(Buffer.byteLength(connection.host)).toBeLessThan(80)
  expect(await ask(connection, 'select 1')).toBe(1)
})

test('the owner is told when the database ends by itself, and not when it was stopped', async () => {
  copyMadeCluster()
  const one = await start()
  const reason = new Promise<string>((told) => one.onExit(told))
  process.kill(one.pid, 'SIGKILL')
  expect(await reason).toContain('SIGKILL')
  await one.stop()
  const two = await start()
  let told = false
  two.onExit(() => {
    told = true
  })
  await two.stop()
  expect(told).toBe(false)
})

test('the next test run sweeps what a killed one left', async () => {
  const program = `
    const { startTestCluster } = await import('#platform/db/embedded-test-cluster.ts')
    console.log(JSON.stringify((await startTestCluster()).connection.host))
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    cwd: cloneFolder,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const [line] = await once(child.stdout, 'data')
  const leftOver = join(JSON.parse(String(line)), '..')
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(existsSync(leftOver)).toBe(true)
  const fresh = await startTestCluster()
  expect(existsSync(leftOver)).toBe(false)
  const own = join(fresh.connection.host, '..')
  await fresh.stop()
  expect(existsSync(own)).toBe(false)
})
