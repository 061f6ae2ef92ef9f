/**
 * Takes pictures of pages of a running Krug, in light and dark, wide and narrow, Russian and English.
 * node scripts/look.ts --url http://127.0.0.1:4180 --as <name> --out pictures / /people /school-year
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from '@playwright/test'
import { installedChromium } from './browser.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:4180' },
    /** The name on a card of the demo, as the page writes it; nobody is signed in without it. */
    as: { type: 'string' },
    out: { type: 'string', default: 'pictures' },
    themes: { type: 'string', default: 'light,dark' },
    widths: { type: 'string', default: '1280,390' },
    languages: { type: 'string', default: 'ru,en' },
    /** Only what fits on the first screen. */
    fold: { type: 'boolean', default: false },
  },
})

const settleMs = 700

interface Look {
  theme: string
  width: number
  language: string
}

const parts = (text: string) => text.split(',').filter((part) => part !== '')
const looks: Look[] = parts(values.themes).flatMap((theme) =>
  parts(values.widths).flatMap((width) =>
    parts(values.languages).map((language) => ({ theme, width: Number(width), language })),
  ),
)

mkdirSync(values.out, { recursive: true })
const installed = installedChromium()
const browser = await chromium.launch({
  ...(installed === null ? {} : { executablePath: installed }),
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
})
const state = await signedIn(browser)
for (const look of looks) await takeAll(look)
await browser.close()

/** Signs in once and hands the cookies to every later page. */
async function signedIn(on: Browser) {
  const context = await on.newContext()
  if (values.as !== undefined) {
    const page = await context.newPage()
    await page.goto(`${values.url}/sign-in`)
    await page.getByRole('button', { name: values.as }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  }
  const kept = await context.storageState()
  await context.close()
  return kept
}

async function takeAll(look: Look): Promise<void> {
  const context = await browser.newContext({
    storageState: state,
    viewport: { width: look.width, height: look.width < 600 ? 844 : 860 },
    deviceScaleFactor: look.width < 600 ? 2 : 1,
    reducedMotion: 'reduce',
    colorScheme: look.theme === 'dark' ? 'dark' : 'light',
  })
  await context.addInitScript(
    ([language, theme]) => {
      localStorage.setItem('krug.language', language ?? '')
      localStorage.setItem('krug.scheme', theme ?? '')
    },
    [look.language, look.theme],
  )
  const page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && console.error(`  ${message.text()}`))
  page.on('pageerror', (error) => console.error(`  ${error.message}`))
  for (const path of positionals) await take(page, path, look)
  await context.close()
}

async function take(page: Page, path: string, look: Look): Promise<void> {
  await page.goto(values.url + path)
  await page.waitForLoadState('load')
  await page.locator('h1').first().waitFor()
  await page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' })
  await page.evaluate('document.fonts.ready')
  // Parts that come after the page have no sign of their own; live events keep the line busy, so silence cannot be waited for.
  await page.waitForTimeout(settleMs)
  const name = path === '/' ? 'today' : path.replaceAll(/[^\p{L}\d]+/gu, '-').replace(/^-|-$/g, '')
  const file = join(values.out, `${name}-${look.width}-${look.theme}-${look.language}.png`)
  // Taller instead of scrolled: what stays at the edge of the screen must not land in the middle of the picture.
  const height = Number(await page.evaluate('document.documentElement.scrollHeight'))
  const screen = page.viewportSize()
  if (!values.fold && screen !== null)
    await page.setViewportSize({ width: look.width, height: Math.max(height, screen.height) })
  await page.screenshot({ path: file })
  if (screen !== null) await page.setViewportSize(screen)
  const overflow = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'))
  console.log(`${file}${overflow > 0 ? `  (${overflow} px too wide)` : ''}`)
}
