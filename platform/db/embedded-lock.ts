import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asStartProblem, startProblem } from '../start-problem.ts'
import { isAlive, markOfProcess, type ProcessMark } from './embedded-process.ts'

/** How to reach a cluster as its superuser. */
export interface EmbeddedConnection {
  host: string
  port: number
  user: string
  database: string
  /** Only on Windows, where PostgreSQL listens on a port instead of a socket. */
  password?: string
}

interface Lock extends ProcessMark {
  connection: EmbeddedConnection | null
}

const lockOf = (folder: string) => join(folder, 'krug.lock')

/**
 * Takes the folder for this process, or says who has it. A lock is taken by linking, which only one of two can do;
 * one left by a dead process is moved away first and put back if it turns out to be somebody's new one.
 */
export function lockFolder(folder: string): {
  publish(connection: EmbeddedConnection): void
  release(): void
} {
  const mark = markOfProcess(process.pid) ?? { pid: process.pid, startedAt: 'running' }
  const own = `${lockOf(folder)}.${process.pid}`
  const write = (connection: EmbeddedConnection | null) =>
    writeFileSync(own, JSON.stringify({ ...mark, connection } satisfies Lock), { mode: 0o600 })
  try {
    write(null)
    if (!linked(own, lockOf(folder))) {
      moveStaleAway(folder)
      if (!linked(own, lockOf(folder))) throw inUse(folder)
    }
  } catch (error) {
    throw asStartProblem(error, folder)
  } finally {
    rmSync(own, { force: true })
  }
  return {
    publish: (connection) => {
      write(connection)
      renameSync(own, lockOf(folder))
    },
    release: () => rmSync(lockOf(folder), { force: true }),
  }
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function moveStaleAway(folder: string): void {
  if (holderOf(lockOf(folder)) !== null) throw inUse(folder)
  const aside = `${lockOf(folder)}.${process.pid}.stale`
  try {
    renameSync(lockOf(folder), aside)
    if (holderOf(aside) !== null) linked(aside, lockOf(folder))
  } catch (error) {
    // Another process was quicker; linking tells which of us has the folder.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function inUse(folder: string): Error {
  return startProblem('folder_in_use', folder, String(holderOf(lockOf(folder))?.pid ?? '?'))
}

function holderOf(lockFile: string): Lock | null {
  try {
    const lock: Lock = JSON.parse(readFileSync(lockFile, 'utf8'))
    return isAlive(lock) ? lock : null
  } catch {
    return null
  }
}

/** The cluster of this folder, if a Krug is running on it now. */
export function runningCluster(folder: string): EmbeddedConnection | null {
  return holderOf(lockOf(folder))?.connection ?? null
}
