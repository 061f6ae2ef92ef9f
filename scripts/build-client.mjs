import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cloneFolder, pinnedNode } from './install.mjs'
import { giveUp, words } from './words.mjs'

const stamp = join(cloneFolder, 'dist/built-from.txt')
const sources = [
  'index.html',
  'vite.config.ts',
  'package-lock.json',
  'scripts/build',
  'base',
  'kit',
  'school',
  'app/web',
  'app/contract.ts',
]

/** Builds the pages when they are missing or made from other sources than these. */
export function buildClientIfNeeded() {
  const current = hashOfSources()
  if (
    existsSync(join(cloneFolder, 'dist/web')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === current
  )
    return
  console.log(words.building)
  if (!buildClient()) giveUp(words.build_failed)
}

/** Builds always. False when the build failed. */
export function buildClient() {
  const current = hashOfSources()
  const vite = join(cloneFolder, 'node_modules/vite/bin/vite.js')
  const run = spawnSync(pinnedNode(), [vite, 'build', '--logLevel', 'warn'], {
    cwd: cloneFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (run.status !== 0) return false
  mkdirSync(join(cloneFolder, 'dist'), { recursive: true })
  writeFileSync(stamp, current)
  return true
}

function hashOfSources() {
  const hash = createHash('sha256')
  for (const source of sources) addTo(hash, source)
  return hash.digest('hex')
}

function addTo(hash, path) {
  const found = statSync(join(cloneFolder, path), { throwIfNoEntry: false })
  if (found === undefined) return
  if (!found.isDirectory()) {
    hash.update(`${path}\n`).update(readFileSync(join(cloneFolder, path)))
    return
  }
  const names = readdirSync(join(cloneFolder, path)).filter(
    (name) => name !== 'server' && !/\.test\.tsx?$/.test(name),
  )
  for (const name of names.sort()) addTo(hash, `${path}/${name}`)
}
