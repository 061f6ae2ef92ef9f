import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { asStartProblem, startProblem } from '../start-problem.ts'
import { type Account, canEnter, chooseAccount } from './embedded-account.ts'
import { findBinaries, installedMajor } from './embedded-binaries.ts'
import {
  makeDataFolder,
  makePrivateFolder,
  outsideFolder,
  refuseNewerCluster,
  socketFolder,
} from './embedded-folder.ts'
import { makeCluster, passwordOf, superuser } from './embedded-initdb.ts'
import { launch } from './embedded-launch.ts'
import { type EmbeddedConnection, lockFolder } from './embedded-lock.ts'
import { stopOrphan } from './embedded-orphan.ts'

/** A PostgreSQL of our own that lives and ends with this process. */
export interface Embedded {
  /** As superuser, to the database `krug`. */
  connection: EmbeddedConnection
  pid: number
  stop(): Promise<void>
  /** Told when PostgreSQL ends without having been asked to. */
  onExit(listener: (reason: string) => void): void
}

export interface EmbeddedOptions {
  /** The data folder; see `dataFolder` for the usual one. */
  folder: string
  settings?: Readonly<Record<string, string>>
  log?: (line: string) => void
  /** Where binaries go when PostgreSQL's account cannot enter the installation. */
  copyBinariesTo?: string
  /** False only for throw-away clusters of tests. */
  keepSafe?: boolean
}

/** Little memory for one school: the whole product at rest shall stay under 300 MB. */
const modestSettings = {
  shared_buffers: '32MB',
  max_connections: '40',
  jit: 'off',
  io_method: 'sync',
  max_parallel_workers: '2',
  max_parallel_workers_per_gather: '1',
  autovacuum_max_workers: '2',
  max_logical_replication_workers: '0',
  max_wal_size: '512MB',
  timezone: 'UTC',
  log_checkpoints: 'off',
  // The log holds no names: neither the text of a failed statement nor the values it failed on.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

/** Starts the cluster of this folder, making it on the first start. Throws `StartProblem` with the remedy. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const log = options.log ?? (() => {})
  const folder = makeDataFolder(options.folder)
  const lock = lockFolder(folder)
  try {
    const running = await startCluster({ ...options, folder, log })
    lock.publish(running.connection)
    const stop = async () => {
      await running.stop()
      lock.release()
    }
    return { ...running, stop }
  } catch (error) {
    lock.release()
    throw asStartProblem(error, folder)
  }
}

async function startCluster(options: EmbeddedOptions & { log: (line: string) => void }): Promise<Embedded> {
  const { folder, log } = options
  const major = installedMajor()
  refuseNewerCluster(folder, major)
  const cluster = join(folder, `pg${major}`)
  const account = chooseAccount(cluster)
  if (!canEnter(account, folder)) throw startProblem('account_unusable', account.name, folder)
  const binaries = findBinaries(account, options.copyBinariesTo ?? outsideFolder())
  await makeCluster(cluster, account, binaries, options.keepSafe ?? true)
  await stopOrphan(cluster, log)
  const connection = { ...(await addressOf(folder, account)), user: superuser, ...passwordOf(cluster) }
  const settings = { ...modestSettings, ...listening(connection), ...options.settings }
  const running = await launch({ cluster, account, postgres: binaries.postgres, connection, settings, log })
  await makeDatabase(connection)
  return { ...running, connection: { ...connection, database } }
}

const database = 'krug'

/** A socket in a closed folder; on Windows a free port, open to this machine only. Windows is written but not tried. */
async function addressOf(folder: string, account: Account): Promise<{ host: string; port: number }> {
  if (process.platform === 'win32') return { host: '127.0.0.1', port: await freePort() }
  const host = socketFolder(folder)
  makePrivateFolder(host, account)
  return { host, port: 5432 }
}

function listening({ host, port }: { host: string; port: number }): Record<string, string> {
  return process.platform === 'win32'
    ? { listen_addresses: host, port: String(port), unix_socket_directories: '' }
    : {
        listen_addresses: '',
        port: String(port),
        unix_socket_directories: host,
        unix_socket_permissions: '0700',
      }
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer().once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

async function makeDatabase(connection: Omit<EmbeddedConnection, 'database'>): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  await client.connect()
  try {
    const found = await client.query('select from pg_database where datname = $1', [database])
    if (found.rowCount === 0) await client.query(`create database ${database}`)
  } finally {
    await client.end()
  }
}
