/** Takes the pictures of the README from a demo school of its own: npm run build && node scripts/pictures.ts */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { furthestStep } from '#app/demo/load.ts'
import { startServer } from '#app/server.ts'
import { readConfig } from '#platform/config.ts'
import { makeLog } from '#platform/log.ts'
import { installedChromium } from './browser.mjs'
import { type Picture, pictures } from './picture-list.ts'

const target = 'docs/pictures'
const sizes = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 780 } }

const folder = mkdtempSync(join(tmpdir(), 'krug-pictures-'))
// As root, PostgreSQL runs under another account, which must be able to pass through.
chmodSync(folder, 0o711)
const config = readConfig({ KRUG_DATA: folder, KRUG_PORT: String(await freePort()) })
const server = await startServer(config, makeLog('warn'), furthestStep)
const browser = await chromium.launch({
  ...(installedChromium() && { executablePath: installedChromium() ?? '' }),
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
})
try {
  mkdirSync(target, { recursive: true })
  for (const picture of pictures) await take(browser, picture)
} finally {
  await browser.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function take(browser: Browser, picture: Picture): Promise<void> {
  const context = await browser.newContext({
    viewport: sizes[picture.size],
    deviceScaleFactor: 1.5,
    colorScheme: picture.scheme,
    locale: picture.language,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.addInitScript(`localStorage.setItem('krug.language', '${picture.language}')`)
  await enter(page, picture.as)
  await picture.open(page, server.url)
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: join(target, `${picture.name}.png`), animations: 'disabled' })
  console.log(`${picture.name}: ${picture.size}, ${picture.scheme}, ${picture.language}`)
  await context.close()
}

async function enter(page: Page, familyName: string): Promise<void> {
  await page.goto(`${server.url}/sign-in`)
  await page.getByRole('button', { name: familyName }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** Signing in needs a known address before the server runs. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
