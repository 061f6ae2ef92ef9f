/**
 * How much JavaScript a browser takes in before a page is there, compressed, from the built client: what the page asks for at
 * first, its own file, and all they import statically. Charts and the import wizard must not be among them.
 * node bench/first-load.ts (after `npm run build`)
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../dist/web')
const mostKilobytes = 190

interface Chunk {
  file: string
  isEntry?: boolean
  imports?: string[]
  css?: string[]
}

type Manifest = Readonly<Record<string, Chunk>>

/** Pages that stay under the limit: the door, Today, the results. Others are measured and told. */
const limited = ['sign-in', 'today', 'works', 'work', 'difficulties']

/** Every page that is opened first by somebody: with the frame around it where it has one. */
const pages: Readonly<Record<string, readonly string[]>> = {
  'sign-in': ['school/access/web/SignInPage.tsx'],
  today: ['app/web/SignedIn.tsx', 'app/web/TodayPage.tsx'],
  works: ['app/web/SignedIn.tsx', 'school/results/web/WorksPage.tsx'],
  work: ['app/web/SignedIn.tsx', 'school/results/web/WorkPage.tsx'],
  difficulties: ['app/web/SignedIn.tsx', 'school/results/web/DifficultiesPage.tsx'],
  people: ['app/web/SignedIn.tsx', 'school/people/web/PeoplePage.tsx'],
  'school year': ['app/web/SignedIn.tsx', 'school/calendar/web/SchoolYearPage.tsx'],
}

const manifest: Manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'))
const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry === true)
if (entry === undefined) throw new Error('The manifest names no entry')

let isWithin = true
for (const [page, files] of Object.entries(pages)) {
  const chunks = [...reached([entry, ...files])].flatMap((key) => manifest[key] ?? [])
  const scripts = new Set(chunks.map(({ file }) => file))
  const styles = new Set(chunks.flatMap(({ css }) => css ?? []))
  const kilobytes = sum(scripts) / 1024
  const line = `${page.padEnd(12)} ${kilobytes.toFixed(1).padStart(6)} KB of JavaScript in ${scripts.size} files, ${(sum(styles) / 1024).toFixed(1)} KB of styles (brotli)`
  console.log(kilobytes < mostKilobytes ? line : `${line}, over ${mostKilobytes}`)
  if (kilobytes >= mostKilobytes && limited.includes(page)) isWithin = false
}
process.exitCode = isWithin ? 0 : 1

/** The files and everything they import before they can run. */
function reached(keys: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  const add = (key: string) => {
    if (found.has(key)) return
    if (manifest[key] === undefined) throw new Error(`Not in the build: ${key}`)
    found.add(key)
    manifest[key].imports?.forEach(add)
  }
  keys.forEach(add)
  return found
}

function sum(files: ReadonlySet<string>): number {
  return [...files].reduce((total, file) => total + sizeOf(join(folder, file)), 0)
}

/** As it travels: the compressed twin, or the file itself where compressing did not pay. */
function sizeOf(path: string): number {
  return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size
}
