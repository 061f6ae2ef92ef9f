import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { asStartProblem, startProblem } from '../start-problem.ts'
import { type Account, canEnter, chooseAccount } from './embedded-account.ts'

/** The folder that holds this installation of Krug, under its real name. */
export const cloneFolder = realpathSync(join(import.meta.dirname, '../..'))

/** Where an installation in a folder closed to other accounts keeps what PostgreSQL's account must reach. */
export function outsideFolder(): string {
  return join('/var/lib/krug', createHash('sha256').update(cloneFolder).digest('hex').slice(0, 12))
}

/**
 * The data folder: what KRUG_DATA says, else `data/` beside the program. Started by root in a folder that
 * PostgreSQL's account cannot enter, it is `/var/lib/krug/<hash of the program's path>`.
 */
export function dataFolder(asked: string | null): string {
  if (asked !== null) return resolve(asked)
  const beside = join(cloneFolder, 'data')
  if (process.getuid?.() !== 0) return beside
  return canEnter(chooseAccount(beside), cloneFolder) ? beside : outsideFolder()
}

/** Makes the data folder, open for passing through when another account's folder lies in it. */
export function makeDataFolder(folder: string): string {
  try {
    const firstMade = mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (firstMade !== undefined && process.getuid?.() === 0) openTheWay(folder, firstMade)
    if (folder === outsideFolder()) writeFileSync(join(folder, 'belongs-to.txt'), `${cloneFolder}\n`)
    return realpathSync(folder)
  } catch (error) {
    throw asStartProblem(error, folder)
  }
}

/** A strict umask would close what was just made to the account that PostgreSQL runs under. */
function openTheWay(folder: string, firstMade: string): void {
  for (let each = resolve(folder); each.length >= firstMade.length; each = dirname(each))
    chmodSync(each, 0o711)
}

/** A cluster of a later major version is never touched: a newer Krug made it. */
export function refuseNewerCluster(folder: string, major: number): void {
  const named = readdirSync(folder).map((name) => Number(/^pg(\d+)$/.exec(name)?.[1] ?? 0))
  const newer = [...named, versionWithin(join(folder, `pg${major}`))].find((found) => found > major)
  if (newer !== undefined) throw startProblem('folder_of_newer_version', folder, String(newer), String(major))
}

function versionWithin(cluster: string): number {
  const file = join(cluster, 'PG_VERSION')
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : 0
}

/** Longest path of a Unix socket on all systems we know is 103 bytes (macOS); a longer folder gets a short one beside. */
export function socketFolder(folder: string): string {
  const own = join(folder, 'run')
  if (Buffer.byteLength(join(own, '.s.PGSQL.5432')) <= 103) return own
  const short = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  return join(existsSync('/run') && process.getuid?.() === 0 ? '/run' : tmpdir(), `krug-${short}`)
}

/** A folder of the account's own, closed to everybody else. */
export function makePrivateFolder(folder: string, account: Account): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  if (account.ids !== null) chownSync(folder, account.ids.uid, account.ids.gid)
}
