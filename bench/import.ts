/**
 * How much longer than the bare parse of a regional file does the whole import take, from the file to difficulties on the
 * screen? 26,600 pupils × 36 columns, through the wizard in Chromium, against read-excel-file alone in a worker of the same
 * Chromium, in turns. Aimed at: within 2×, and under 600 MB in the tab. Linux only, after `npm run build`.
 * node bench/import.ts [pupils] [rounds]
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { installedChromium } from '../scripts/browser.mjs'
import { bareParse, serveBareParse } from './support/bare-parse.ts'
import { freePort, startChild, stopChild } from './support/children.ts'
import { type Call, importThroughWizard, type Seen } from './support/import-wizard.ts'
import { median } from './support/load.ts'
import { isOfBrowser, secondsOf, type Taken, treeOf, watch } from './support/processes.ts'
import { writeRegionalFile } from './support/regional-file.ts'

const pupils = Number(process.argv[2] ?? 26_600)
const rounds = Number(process.argv[3] ?? 3)
const aim = { ratio: 2, megabytes: 600 }

const folder = mkdtempSync(join(tmpdir(), 'krug-bench-'))
// As root, PostgreSQL runs under another account, which must be able to pass through.
chmodSync(folder, 0o711)
try {
  await main()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function main(): Promise<void> {
  const file = join(folder, 'regional.xlsx')
  await writeRegionalFile(file, pupils)
  const bare = await serveBareParse(folder, file)
  const parses: Parsed[] = []
  const imports: Imported[] = []
  for (let round = 0; round < rounds; round += 1) {
    const parsed = await parseOnce(bare.url)
    parses.push(parsed)
    const imported = await importOnce(file, join(folder, `school-${round}`))
    imports.push(imported)
    console.log(`round ${round + 1}: bare parse ${seconds(parsed.milliseconds)}; ${told(imported)}`)
  }
  bare.server.close()
  judge(parses, imports)
}

function judge(parses: readonly Parsed[], imports: readonly Imported[]): void {
  const parse = median(parses.map(({ milliseconds }) => milliseconds))
  const whole = median(imports.map(({ seen }) => seen.difficulties))
  const ratio = whole / parse
  console.log(`median: bare parse ${seconds(parse)}, import ${seconds(whole)}`)
  console.log(`${ratio.toFixed(2)} times the bare parse, aim ${aim.ratio}: ${verdict(ratio <= aim.ratio)}`)
  const spent = (part: keyof Imported['taken']) => median(imports.map(({ taken }) => taken[part].seconds))
  const [page, server, database] = [spent('page'), spent('server'), spent('database')]
  const alone = median(parses.map(({ taken }) => taken.seconds))
  console.log(
    `processor time: bare parse ${alone.toFixed(1)} s, page ${page.toFixed(1)} s, server ${server.toFixed(1)} s, ` +
      `database ${database.toFixed(1)} s: ${((page + server + database) / alone).toFixed(2)} times`,
  )
  const most = (part: keyof Imported['taken']) =>
    Math.max(...imports.map(({ taken }) => taken[part].megabytes))
  const [tab, behind] = [most('page'), most('server') + most('database')]
  console.log(
    `memory: tab ${tab.toFixed(0)} MB (bare parse ${Math.max(...parses.map(({ taken }) => taken.megabytes)).toFixed(0)} MB), ` +
      `server and database ${behind.toFixed(0)} MB; aim ${aim.megabytes} MB each: ${verdict(Math.max(tab, behind) <= aim.megabytes)}`,
  )
  process.exitCode = ratio <= aim.ratio && Math.max(tab, behind) <= aim.megabytes ? 0 : 1
}

function verdict(isKept: boolean): string {
  return isKept ? 'kept' : 'missed'
}

interface Parsed {
  milliseconds: number
  taken: Taken
}

function parseOnce(url: string): Promise<Parsed> {
  return inBrowser(async (page, browser) => {
    const { milliseconds, rows, taken } = await bareParse(page, url, async () =>
      watch({ page: await tabOf(page, browser) }),
    )
    if (rows !== pupils + 1) throw new Error(`The bare parse gave ${rows} rows`)
    return { milliseconds, taken: taken.page }
  })
}

interface Imported {
  seen: Seen
  calls: Call[]
  taken: Record<'page' | 'server' | 'database', Taken>
}

/** One import into a school that has had none: the first one asks for most. */
async function importOnce(file: string, data: string): Promise<Imported> {
  const product = await startChild('test/e2e/support/serve.ts', data, '1', String(await freePort()))
  const [url = ''] = product.said
  try {
    return await inBrowser(async (page, browser) => {
      await page.goto(`${url}/sign-in`)
      await page.getByRole('button', { name: 'Соколова' }).click()
      await page.waitForURL((address) => !address.pathname.includes('sign-in'))
      await addClasses(page, url)
      const watching = async () =>
        watch({
          page: await tabOf(page, browser),
          server: () => [product.pid],
          database: () => treeOf(product.pid).slice(1),
        })
      return await importThroughWizard(page, { url, file }, watching)
    })
  } finally {
    await stopChild(product)
    rmSync(data, { recursive: true, force: true })
  }
}

/** The demo has two of the four classes that the file names. */
async function addClasses(page: Page, url: string): Promise<void> {
  const classes = ['А', 'Б', 'В', 'Г'].map((letter) => ({ grade: 5, letter }))
  const answer = await page.request.post(`${url}/api/calendar/cohorts`, {
    data: { firstYear: 2025, classes },
  })
  if (!answer.ok()) throw new Error(`Adding classes was answered with ${answer.status()}`)
}

/** A browser of its own each time, so that no run finds the memory or the caches of another. */
async function inBrowser<Answer>(work: (page: Page, browser: Browser) => Promise<Answer>): Promise<Answer> {
  const executablePath = installedChromium()
  const args = [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args })
  try {
    const context = await browser.newContext({ locale: 'ru-RU', reducedMotion: 'reduce' })
    return await work(await context.newPage(), browser)
  } finally {
    await browser.close()
  }
}

/** The process of the open page: of all that draw pages, the one that works when the page is made to work. */
async function tabOf(page: Page, browser: Browser): Promise<() => readonly number[]> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const renderers = processInfo
    .filter(({ id, type }) => type === 'renderer' && !isOfBrowser(id))
    .map(({ id }) => id)
  const before = new Map(renderers.map((pid) => [pid, secondsOf(pid)]))
  await page.evaluate(() => {
    const end = performance.now() + 300
    while (performance.now() < end);
  })
  const gained = (pid: number) => secondsOf(pid) - (before.get(pid) ?? 0)
  const pid = renderers.toSorted((one, other) => gained(other) - gained(one))[0]
  return () => (pid === undefined ? [] : [pid])
}

/** Where the time of one import went. What the steps between reading and sending take is mostly the clicking. */
function told({ seen, calls }: Imported): string {
  const of = (method: string, ending: RegExp) =>
    calls.filter((call) => call.method === method && ending.test(call.path))
  const draws = of('POST', /\/pupils$/)
  const opening = of('POST', /\/imports$/)
  const chunks = of('PUT', /\/chunks\/\d+$/)
  const completing = of('PUT', /\/completion$/)
  const first = (found: Call[]) => Math.min(...found.map(({ begun }) => begun))
  const last = (found: Call[]) => Math.max(...found.map(({ ended }) => ended))
  return [
    `import ${seconds(seen.difficulties)}: reading and recognising ${seconds(seen.read)}`,
    `describing the work ${seconds(seen.described - seen.read)}`,
    `items, classes, codes ${seconds(seen.checked - seen.described)}`,
    `work and numbers ${seconds(last(draws) - seen.checked)}`,
    `sealing the code list ${seconds(first(opening) - last(draws))}`,
    `sending ${seconds(last(chunks) - first(opening))}`,
    `completing on the server ${seconds(last(completing) - last(chunks))}`,
    `showing that it is done ${seconds(seen.sent - last(completing))}`,
    `difficulties ${seconds(seen.difficulties - seen.sent)}`,
  ].join(', ')
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
