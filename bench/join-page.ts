/**
 * How much does a phone take in, and how long does it wait, before the signed-out join page can be used? Chromium on a slow
 * line (400 ms there and back, 400 kbit/s) with a processor four times slower. After `npm run build`.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type CDPSession, chromium, devices } from '@playwright/test'
import { installedChromium } from '../scripts/browser.mjs'
import { freePort, startChild, stopChild } from './support/children.ts'
import { median } from './support/load.ts'

const rounds = 7
const aim = { kilobytes: 100, milliseconds: 1000 }
/** The step of the demo’s year in which people join. */
const step = 5
const bytesPerSecond = 400_000 / 8
const line = {
  offline: false,
  latency: 400,
  downloadThroughput: bytesPerSecond,
  uploadThroughput: bytesPerSecond,
}

const folder = mkdtempSync(join(tmpdir(), 'krug-bench-'))
// As root, PostgreSQL runs under another account, which must be able to pass through.
chmodSync(folder, 0o711)
try {
  await main()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function main(): Promise<void> {
  const server = await startChild('test/e2e/support/serve.ts', folder, String(step), String(await freePort()))
  const executablePath = installedChromium()
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
  try {
    const link = await linkOf(server.said[0] ?? '')
    const seen: Seen[] = []
    for (let round = 0; round <= rounds; round += 1) seen.push(await firstVisit(browser, link))
    // The first visit of all warms the server up, which a school's server has long been.
    judge(seen.slice(1))
  } finally {
    await browser.close()
    await stopChild(server)
  }
}

interface Seen {
  bytes: number
  pageBytes: number
  painted: number
  usable: number
}

/** A phone that has never been here: nothing is kept from the visit before. */
async function firstVisit(browser: Browser, link: string): Promise<Seen> {
  const context = await browser.newContext({ ...devices['Pixel 7'], locale: 'ru-RU' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', line)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const taken = countBytes(session)
  await page.goto(link, { waitUntil: 'commit' })
  await page.locator('#name').waitFor({ state: 'visible' })
  const usable = await page.evaluate(() => performance.now())
  await page.waitForLoadState('networkidle')
  const painted = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  )
  await context.close()
  return { ...taken(), painted, usable }
}

/** Everything that came over the line, headers included. */
function countBytes(session: CDPSession): () => { bytes: number; pageBytes: number } {
  const finished: number[] = []
  session.on('Network.loadingFinished', ({ encodedDataLength }) => finished.push(encodedDataLength))
  return () => ({ bytes: finished.reduce((sum, size) => sum + size, 0), pageBytes: finished[0] ?? 0 })
}

function judge(seen: readonly Seen[]): void {
  const of = (pick: (each: Seen) => number) => median(seen.map(pick))
  const [kilobytes, page] = [of(({ bytes }) => bytes) / 1024, of(({ pageBytes }) => pageBytes) / 1024]
  const [painted, usable] = [of((each) => each.painted), of((each) => each.usable)]
  console.log(`${kilobytes.toFixed(1)} KB over the line, ${page.toFixed(1)} KB of it the page itself`)
  console.log(
    `of ${aim.kilobytes} KB: ${(kilobytes / aim.kilobytes).toFixed(2)}, ${verdict(kilobytes <= aim.kilobytes)}`,
  )
  console.log(`first painted after ${painted.toFixed(0)} ms, usable after ${usable.toFixed(0)} ms`)
  console.log(
    `of ${aim.milliseconds} ms: ${(usable / aim.milliseconds).toFixed(2)}, ${verdict(usable <= aim.milliseconds)}`,
  )
}

function verdict(isKept: boolean): string {
  return `aim ${isKept ? 'kept' : 'missed'}`
}

/** A fresh link, opened by somebody of the demo who is inside. The contract of these answers is held by the route tests. */
async function linkOf(url: string): Promise<string> {
  const asJson = { 'content-type': 'application/json' }
  const entrance = (await (await fetch(`${url}/api/access/entrance`)).json()) as {
    demo: { people: { id: string; familyName: string }[] }
  }
  const personId = entrance.demo.people.find(({ familyName }) => familyName === 'Мельник')?.id
  const entered = await fetch(`${url}/api/access/demo-sessions`, {
    method: 'POST',
    headers: asJson,
    body: JSON.stringify({ personId }),
  })
  const cookie = entered.headers
    .getSetCookie()
    .map((text) => text.split(';')[0])
    .join('; ')
  const { communities } = (await (await fetch(`${url}/api/communities`, { headers: { cookie } })).json()) as {
    communities: { id: string }[]
  }
  const opened = await fetch(`${url}/api/communities/${communities[0]?.id}/join-links`, {
    method: 'POST',
    headers: { ...asJson, cookie },
    body: '{}',
  })
  const { joinLink } = (await opened.json()) as { joinLink: { url: string } }
  return joinLink.url
}
