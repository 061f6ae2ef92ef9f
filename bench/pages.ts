/**
 * How much of the bare throughput do reading pages keep? The product and a bare Node server run the same statements, in the
 * same transactions and settings, on the same database, in turns. Prints a ratio per page; aimed at: 0.6 or more.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, throughput } from './support/load.ts'
import type { Statement } from './support/record-statements.ts'

const rounds = 5
const milliseconds = 2000
const concurrent = 16
const aim = 0.6

const folder = mkdtempSync(join(tmpdir(), 'krug-bench-'))
chmodSync(folder, 0o711)
const children: ChildProcess[] = []
try {
  await main()
} finally {
  await Promise.all(children.map(stop))
  rmSync(folder, { recursive: true, force: true })
}

async function main(): Promise<void> {
  const [url = '', cookie = '', recordedIn = ''] = await start('bench/support/product.ts', folder)
  // Written by bench/support/product.ts.
  const recorded = JSON.parse(recordedIn) as { connection: object; pages: Record<string, Statement[]> }
  const orders = join(folder, 'pages.json')
  writeFileSync(orders, JSON.stringify(recorded), { mode: 0o600 })
  const [bareUrl = ''] = await start('bench/support/bare-server.ts', orders)
  let isBelow = false
  for (const path of Object.keys(recorded.pages)) {
    const ratios: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const product = () => throughput({ url: url + path, headers: { cookie } }, concurrent, milliseconds)
      const bare = () => throughput({ url: bareUrl + path, headers: {} }, concurrent, milliseconds)
      // In turns, so that what else the machine does falls on both.
      const [first, second] =
        round % 2 === 0 ? [await product(), await bare()] : [await bare(), await product()]
      ratios.push(round % 2 === 0 ? first / second : second / first)
    }
    const ratio = median(ratios)
    isBelow ||= ratio < aim
    const range = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`
    console.log(
      `${path}: ${ratio.toFixed(2)} of the bare throughput (${range}), ${recorded.pages[path]?.length} statements`,
    )
  }
  console.log(`aim ${aim}: ${isBelow ? 'missed' : 'kept'}`)
}

function start(file: string, ...args: string[]): Promise<string[]> {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  return new Promise((resolve, reject) => {
    let text = ''
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const line = /^ready (.*)$/m.exec(text)?.[1]
      if (line !== undefined && text.includes('\n')) resolve(line.split('\t'))
    })
  })
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
