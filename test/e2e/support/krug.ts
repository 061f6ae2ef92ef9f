import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

export interface Krug {
  url: string
  /** Signs the page in by one click on the person's card. */
  enterAs(page: Page, familyName: string): Promise<void>
}

/** A Krug for the journeys of this file, with the demo at the given step of its year and, if asked for, with settings of its own. */
export function krugAt(
  step: number,
  settings: () => Promise<Record<string, string>> = async () => ({}),
): Krug {
  const krug = { url: '', enterAs: (page: Page, familyName: string) => enterAs(page, krug.url, familyName) }
  let server: ChildProcess
  let folder: string
  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'krug-journey-'))
    // As root, PostgreSQL runs under another account, which must be able to pass through.
    chmodSync(folder, 0o711)
    const port = await freePort()
    const order = [folder, String(step), String(port), JSON.stringify(await settings())]
    server = spawn(process.execPath, ['test/e2e/support/serve.ts', ...order], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    krug.url = await ready(server)
  })
  test.afterAll(async () => {
    await new Promise((resolve) => {
      server.once('exit', resolve)
      server.kill('SIGTERM')
    })
    rmSync(folder, { recursive: true, force: true })
  })
  return krug
}

/** Signing in needs a known address before the server runs, so the port is chosen here. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject()))
    })
  })
}

function ready(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`Krug ended before it was ready (${code})`)))
    server.stdout?.on('data', (chunk: Buffer) => {
      const url = /ready (\S+)/.exec(chunk.toString())?.[1]
      if (url !== undefined) resolve(url)
    })
  })
}

async function enterAs(page: Page, url: string, familyName: string): Promise<void> {
  await page.goto(`${url}/sign-in`)
  await page.getByRole('button', { name: familyName }).click()
  await expect(page).not.toHaveURL(/sign-in/)
}

/** Nothing serious stands in the way of people who use a keyboard or a screen reader. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
  ).toEqual([])
}
