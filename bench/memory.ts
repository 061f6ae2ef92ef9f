/**
 * How much memory does the whole running product take at rest, its database included? Proportional set size of every
 * process (shared pages counted once), after the demo was loaded, a page was read and a minute of rest. Linux only.
 */
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { megabytesOf, treeOf } from './support/processes.ts'

const aimMegabytes = 300
const restMs = 60_000

const folder = mkdtempSync(join(tmpdir(), 'krug-bench-'))
chmodSync(folder, 0o711)
const server = spawn(process.execPath, ['test/e2e/support/serve.ts', folder, '1', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  const url = await new Promise<string>((resolve, reject) => {
    server.once('exit', () => reject(new Error('the product did not start')))
    server.stdout.on('data', (chunk: Buffer) => resolve(/ready (\S+)/.exec(chunk.toString())?.[1] ?? ''))
  })
  await fetch(`${url}/api/access/entrance`)
  await pause(restMs)
  const processes = treeOf(server.pid ?? 0).map((pid) => ({ pid, megabytes: megabytesOf(pid) }))
  const total = processes.reduce((sum, { megabytes }) => sum + megabytes, 0)
  const own = processes.find(({ pid }) => pid === server.pid)?.megabytes ?? 0
  console.log(
    `server ${own.toFixed(0)} MB, PostgreSQL ${(total - own).toFixed(0)} MB, together ${total.toFixed(0)} MB`,
  )
  console.log(
    `of ${aimMegabytes} MB: ${(total / aimMegabytes).toFixed(2)}, aim ${total <= aimMegabytes ? 'kept' : 'missed'}`,
  )
} finally {
  await new Promise((resolve) => {
    server.once('exit', resolve)
    server.kill('SIGTERM')
  })
  rmSync(folder, { recursive: true, force: true })
}
