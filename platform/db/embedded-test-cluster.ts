import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Embedded, startEmbedded } from './embedded.ts'
import { canEnter, chooseAccount } from './embedded-account.ts'
import { isPostmasterOf, markOfProcess, within } from './embedded-process.ts'

/** For tests only: these settings lose data in a power cut and make everything faster. */
const carelessSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '100',
}

/** A cluster in a folder of its own that is gone after `stop()`; what killed test runs left is swept first. */
export async function startTestCluster(log?: (line: string) => void): Promise<Embedded> {
  const parent = openTemporaryFolder()
  await sweep(parent)
  const folder = join(parent, nameOfOwn())
  mkdirSync(folder, { mode: 0o711 })
  chmodSync(folder, 0o711)
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const cluster = await startEmbedded({
      folder,
      settings: carelessSettings,
      copyBinariesTo: folder,
      keepSafe: false,
      ...(log && { log }),
    })
    return { ...cluster, stop: () => cluster.stop().finally(remove) }
  } catch (error) {
    remove()
    throw error
  }
}

/** A temporary folder that PostgreSQL's account can enter too. */
export function openTemporaryFolder(): string {
  const account = chooseAccount(tmpdir())
  return [tmpdir(), '/tmp', '/var/tmp'].find((folder) => canEnter(account, folder)) ?? tmpdir()
}

/** Names its process, so that a folder of a dead one is known even before anything lies in it. Short: it holds a socket. */
function nameOfOwn(): string {
  return `krug-test.${process.pid}.${startOf(process.pid)}.${randomBytes(3).toString('hex')}`
}

function startOf(pid: number): string {
  const start = markOfProcess(pid)?.startedAt ?? 'none'
  return createHash('sha256').update(start).digest('hex').slice(0, 8)
}

async function sweep(parent: string): Promise<void> {
  for (const name of readdirSync(parent)) {
    const [, pid, start] = /^krug-test\.(\d+)\.([0-9a-f]{8})\.[0-9a-f]{6}$/.exec(name) ?? []
    if (pid !== undefined && startOf(Number(pid)) !== start) await removeLeftover(join(parent, name))
  }
}

async function removeLeftover(folder: string): Promise<void> {
  try {
    for (const cluster of readdirSync(folder).filter((name) => /^pg\d+$/.test(name))) {
      await endPostmaster(join(folder, cluster))
    }
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // Another account's run, or another run sweeping at the same moment: not ours to finish.
  }
}

async function endPostmaster(cluster: string): Promise<void> {
  const record = join(cluster, 'postmaster.pid')
  if (!existsSync(record)) return
  const pid = Number.parseInt(readFileSync(record, 'utf8'), 10)
  if (!isPostmasterOf(pid, cluster)) return
  process.kill(pid, 'SIGQUIT')
  await within(10, () => !isPostmasterOf(pid, cluster))
}
