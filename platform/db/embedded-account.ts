import { execFileSync, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { startProblem } from '../start-problem.ts'

/** Under whom PostgreSQL runs. Without `ids` it is whoever runs Krug. */
export interface Account {
  name: string
  ids: { uid: number; gid: number } | null
}

/**
 * PostgreSQL refuses to run as root. Then, in this order: who already owns the cluster, `postgres` where the machine
 * has it, an account made for Krug, `nobody`.
 */
export function chooseAccount(clusterFolder: string): Account {
  if (process.platform === 'win32') return { name: userInfo().username, ids: null }
  if (process.getuid?.() !== 0) return ordinaryAccount(clusterFolder)
  const owner = ownerOf(clusterFolder)
  const account =
    (owner === null || owner.uid === 0 ? null : rootsChoice(String(owner.uid))) ??
    rootsChoice('postgres') ??
    rootsChoice('krug') ??
    (makeAccount() ? rootsChoice('krug') : null) ??
    rootsChoice('nobody')
  if (account === null) throw startProblem('account_unusable', 'nobody', clusterFolder)
  return account
}

function ordinaryAccount(clusterFolder: string): Account {
  const uid = process.getuid?.() ?? 0
  const owner = ownerOf(clusterFolder)
  if (owner !== null && owner.uid !== uid) {
    throw startProblem('folder_of_other_account', clusterFolder, nameOf(owner.uid))
  }
  try {
    return { name: userInfo().username, ids: null }
  } catch {
    // initdb looks its own account up by name and fails without one, as under an arbitrary uid in a container.
    throw startProblem('account_without_name', uid)
  }
}

function ownerOf(folder: string): { uid: number } | null {
  return statSync(folder, { throwIfNoEntry: false }) ?? null
}

function rootsChoice(nameOrNumber: string): Account | null {
  const ask = (flag: string) =>
    execFileSync('id', [flag, nameOrNumber], { encoding: 'utf8', stdio: 'pipe' }).trim()
  try {
    // `| 0`: macOS gives nobody the number 4294967294, which the system call wants as -2.
    return { name: ask('-un'), ids: { uid: Number(ask('-u')) | 0, gid: Number(ask('-g')) | 0 } }
  } catch {
    return null
  }
}

function nameOf(uid: number): string {
  return rootsChoice(String(uid))?.name ?? String(uid)
}

function makeAccount(): boolean {
  const options = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent']
  return (
    spawnSync('useradd', [...options, '--shell', '/usr/sbin/nologin', 'krug'], { stdio: 'ignore' }).status ===
    0
  )
}

/** Asks the system by trying, so that groups, access lists and mounts count as they really do. */
export function canEnter(account: Account, folder: string): boolean {
  if (account.ids === null) return true
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...account.ids, stdio: 'ignore' }).status === 0
}
