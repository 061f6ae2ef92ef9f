import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import type { Taken } from './processes.ts'

/** A page that can do nothing but parse this file in a worker. It has no content policy: the library unpacks as it likes. */
export async function serveBareParse(folder: string, file: string): Promise<{ url: string; server: Server }> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: join(folder, 'bare'),
      lib: {
        entry: join(import.meta.dirname, 'bare-parse.worker.ts'),
        formats: ['es'],
        fileName: () => 'worker.js',
      },
    },
  })
  const answers: Record<string, { type: string; body: Buffer | string }> = {
    '/': { type: 'text/html', body: '<!doctype html><title>Bare parse</title>' },
    '/worker.js': { type: 'text/javascript', body: readFileSync(join(folder, 'bare/worker.js')) },
    '/file.xlsx': { type: 'application/octet-stream', body: readFileSync(file) },
  }
  const server = createServer((incoming, answer) => {
    const found = answers[incoming.url ?? '']
    if (found === undefined) return answer.writeHead(404).end()
    answer.writeHead(200, { 'content-type': found.type }).end(found.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address of this form.
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, server }
}

/** Milliseconds from the bytes in a running worker to the rows, how many rows there were, and what was watched meanwhile. */
export async function bareParse<Name extends string>(
  page: Page,
  url: string,
  watching: () => Promise<{ stop(): Record<Name, Taken> }>,
): Promise<{ milliseconds: number; rows: number; taken: Record<Name, Taken> }> {
  await page.goto(url)
  const prepared = await page.evaluateHandle(async () => {
    const bytes = await (await fetch('/file.xlsx')).arrayBuffer()
    const worker = new Worker('/worker.js', { type: 'module' })
    const answer = () =>
      new Promise<number>((resolve, reject) => {
        worker.onmessage = (event: MessageEvent<number>) => resolve(event.data)
        worker.onerror = (event) => reject(new Error(event.message))
      })
    await answer()
    return { bytes, worker, answer }
  })
  const watched = await watching()
  const parsed = await prepared.evaluate(async ({ bytes, worker, answer }) => {
    const begun = performance.now()
    worker.postMessage(bytes, [bytes])
    const rows = await answer()
    return { milliseconds: performance.now() - begun, rows }
  })
  return { ...parsed, taken: watched.stop() }
}
