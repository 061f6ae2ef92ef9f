import { readdirSync, readFileSync } from 'node:fs'

/** The process and everything it started. Linux only, as all of this file. */
export function treeOf(root: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: parentOf(Number(name)) }))
  const found = [root]
  for (const pid of found)
    found.push(...parents.filter((each) => each.parent === pid).map((each) => each.pid))
  return found
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s+(\d+)/m.exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0)
}

/** Proportional set size: pages that several processes share are counted once. 0 for a process that has ended. */
export function megabytesOf(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // The process ended while we looked.
    return ''
  }
}

/** Processor time of a process and its threads so far. The kernel counts it in hundredths. */
export function secondsOf(pid: number): number {
  // The name of the program, in brackets, may hold blanks; user and system time are the 12th and 13th after it.
  const fields = textOf(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? []
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100
}

/** Chromium draws its own toolbar in a process like that of a page. */
export function isOfBrowser(pid: number): boolean {
  return textOf(`/proc/${pid}/cmdline`).includes('--top-chrome-webui')
}

export interface Taken {
  /** The most at any one moment. */
  megabytes: number
  /** Processor time, which other work on the machine hardly changes. */
  seconds: number
}

/** Watches named groups of processes until stopped. */
export function watch<Name extends string>(groups: Readonly<Record<Name, () => readonly number[]>>) {
  // The keys of an object literal are its names.
  const names = Object.keys(groups) as Name[]
  const spent = (name: Name) => groups[name]().reduce((sum, pid) => sum + secondsOf(pid), 0)
  const before = new Map(names.map((name) => [name, spent(name)]))
  const most = new Map<Name, number>()
  const sample = () => {
    for (const name of names) {
      const megabytes = groups[name]().reduce((sum, pid) => sum + megabytesOf(pid), 0)
      most.set(name, Math.max(most.get(name) ?? 0, megabytes))
    }
  }
  const timer = setInterval(sample, 200)
  return {
    stop(): Record<Name, Taken> {
      clearInterval(timer)
      sample()
      const taken = names.map((name) => {
        const seconds = spent(name) - (before.get(name) ?? 0)
        return [name, { megabytes: most.get(name) ?? 0, seconds }] as const
      })
      return Object.fromEntries(taken) as Record<Name, Taken>
    },
  }
}
