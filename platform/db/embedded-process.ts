import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** A process told apart from a later one that was given the same number. */
export interface ProcessMark {
  pid: number
  startedAt: string
}

export function markOfProcess(pid: number): ProcessMark | null {
  const startedAt = process.platform === 'linux' ? startOnLinux(pid) : startElsewhere(pid)
  return startedAt === null ? null : { pid, startedAt }
}

export function isAlive(mark: ProcessMark): boolean {
  return markOfProcess(mark.pid)?.startedAt === mark.startedAt
}

/** Ticks since boot, with the boot's own id: a number and its ticks may come again after a restart of the machine. proc(5). */
function startOnLinux(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A zombie has ended and only waits for its parent to ask.
    if (state === 'Z' || state === 'X') return null
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[18]}`
  } catch {
    return null
  }
}

function startElsewhere(pid: number): string | null {
  try {
    if (process.platform === 'win32') return process.kill(pid, 0) ? 'running' : null
    const [state = 'Z', ...start] = psOf(pid, 'stat=,lstart=').split(/\s+/)
    return state.startsWith('Z') ? null : start.join(' ')
  } catch {
    return null
  }
}

function psOf(pid: number, columns: string): string {
  return execFileSync('ps', ['-o', columns, '-p', String(pid)], { encoding: 'utf8' }).trim()
}

/**
 * Whether this process is the postmaster of this folder, by its command line or, if the folder was renamed since,
 * by its working folder. Never by the number alone: numbers are given again. Windows does not tell, so there never.
 */
export function isPostmasterOf(pid: number, clusterFolder: string): boolean {
  try {
    if (process.platform === 'win32' || markOfProcess(pid) === null) return false
    if (process.platform !== 'linux') return psOf(pid, 'command=').includes(clusterFolder)
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    if (!/(^|\/)postgres$/.test(words[0] ?? '')) return false
    return words.includes(clusterFolder) || isSameFolder(`/proc/${pid}/cwd`, clusterFolder)
  } catch {
    return false
  }
}

function isSameFolder(one: string, other: string): boolean {
  const [first, second] = [statSync(one), statSync(other)]
  return first.dev === second.dev && first.ino === second.ino
}

/** Waits until the condition holds; false when the time is over. */
export async function within(seconds: number, condition: () => boolean): Promise<boolean> {
  const end = performance.now() + seconds * 1000
  while (performance.now() < end) {
    if (condition()) return true
    await pause(15)
  }
  return condition()
}
