import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'

/** A child of a bench that prints `ready …` when it may be used. */
export interface Child {
  process: ChildProcess
  pid: number
  /** What it said after `ready`, cut by tabs. */
  said: string[]
}

export function startChild(file: string, ...args: string[]): Promise<Child> {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    let text = ''
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const line = /^ready (.*)\n/m.exec(text)?.[1]
      if (line !== undefined) resolve({ process: child, pid: child.pid ?? 0, said: line.split('\t') })
    })
  })
}

export function stopChild({ process: child }: Child): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

/** Signing in needs a known address before the server runs. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject()))
    })
  })
}
