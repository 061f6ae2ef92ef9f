import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { asStartProblem, startProblem } from '../start-problem.ts'
import type { Account } from './embedded-account.ts'
import type { Binaries } from './embedded-binaries.ts'
import { makePrivateFolder } from './embedded-folder.ts'

export const superuser = 'krug'

/** An empty environment, so that no PG… variable of the machine leads the cluster astray. Windows needs its own. */
export const plainEnvironment: NodeJS.ProcessEnv | undefined =
  process.platform === 'win32' ? undefined : { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

const options = [
  `--username=${superuser}`,
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
  '--auth-host=scram-sha-256',
  '--no-instructions',
]

/** Makes the cluster under another name and renames it when complete, so that an interrupted first start leaves nothing. */
export async function makeCluster(
  cluster: string,
  account: Account,
  binaries: Binaries,
  keepSafe: boolean,
): Promise<void> {
  removeUnfinished(cluster)
  if (existsSync(join(cluster, 'PG_VERSION')) && existsSync(join(cluster, 'global/pg_control'))) return
  if (existsSync(cluster)) throw startProblem('folder_damaged', cluster)
  // A name of its own: the initdb of a killed start may still be writing under the former one.
  const unfinished = `${cluster}.unfinished.${randomBytes(3).toString('hex')}`
  try {
    makePrivateFolder(unfinished, account)
    const given = [...options, ...accessOptions(cluster), ...(keepSafe ? [] : ['--no-sync'])]
    await runInitdb(binaries.initdb, given, { unfinished, account })
    renameSync(unfinished, cluster)
    if (process.platform !== 'win32') syncFolder(dirname(cluster))
  } catch (error) {
    removeUnfinished(cluster)
    throw asStartProblem(error, cluster)
  }
}

function removeUnfinished(cluster: string): void {
  for (const name of readdirSync(dirname(cluster))) {
    if (!name.startsWith(`${basename(cluster)}.unfinished.`)) continue
    try {
      rmSync(join(dirname(cluster), name), { recursive: true, force: true })
    } catch {
      // Still being written to; the next start finds it finished or failed.
    }
  }
}

/** The socket lies in a folder closed to all other accounts. Windows has a port instead, and so a password. */
function accessOptions(cluster: string): string[] {
  if (process.platform !== 'win32') return ['--auth-local=trust']
  const file = passwordFile(cluster)
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return ['--auth-local=scram-sha-256', `--pwfile=${file}`]
}

const passwordFile = (cluster: string) => `${cluster}.password`

export function passwordOf(cluster: string): { password?: string } {
  return process.platform === 'win32' ? { password: readFileSync(passwordFile(cluster), 'utf8').trim() } : {}
}

function runInitdb(
  initdb: string,
  given: string[],
  { unfinished, account }: { unfinished: string; account: Account },
): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(initdb, ['-D', unfinished, ...given], {
      ...account.ids,
      ...(plainEnvironment && { env: plainEnvironment }),
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    child.once('error', failed)
    child.once('close', (code) => {
      if (code === 0) done()
      else failed(problemSaid(said, unfinished))
    })
  })
}

/** What PostgreSQL said on its way out, told as a problem a technician can act on. */
export function problemSaid(said: string, folder: string): Error {
  // On a full disk it does not always come to saying so: it may abort first.
  if (
    /No space left on device|Disk quota exceeded/.test(said) ||
    freeBytes(dirname(folder)) < leastFreeBytes
  ) {
    return startProblem('disk_full', folder)
  }
  if (/could not look up effective user ID/.test(said)) {
    return startProblem('account_without_name', process.getuid?.() ?? 0)
  }
  const lines = said.split('\n').filter((line) => /FATAL|PANIC|ERROR|error:/.test(line))
  return startProblem('database_does_not_start', lines.at(-1)?.trim() ?? said.trim().slice(-300))
}

const leastFreeBytes = 32 * 1024 * 1024

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
