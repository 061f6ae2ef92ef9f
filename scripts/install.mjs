import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { giveUp, words } from './words.mjs'

export const cloneFolder = dirname(dirname(fileURLToPath(import.meta.url)))

/** Installs what the lock file names and node_modules lacks. Quick and silent when nothing is missing. */
export function installWhatIsMissing() {
  if (isInstalled() && pinnedNode() !== null) return
  console.log(words.installing)
  if (!isInstalled()) npm(['install', '--no-save', '--loglevel=error', '--include=dev', '--include=optional'])
  // With install scripts denied in the machine's own settings, the pinned Node is not there yet.
  if (pinnedNode() === null) npm(['rebuild', 'node', '--ignore-scripts=false'])
  if (!isInstalled() || pinnedNode() === null) failed()
}

/** The Node this version of Krug was tested with, wherever the machine's own is older or newer. */
export function pinnedNode() {
  const ending = process.platform === 'win32' ? '.exe' : ''
  const binary = join(cloneFolder, 'node_modules/node/bin', `node${ending}`)
  return existsSync(binary) ? binary : null
}

/** Node of the product, or an end with the remedy: for commands that do not install by themselves. */
export function pinnedNodeOrGiveUp() {
  const node = pinnedNode()
  if (node !== null && isInstalled()) return node
  return giveUp(words.installation_incomplete)
}

/** npm keeps what it installed in a lock file of its own. Packages for other systems are missing there rightly. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json')
  const present = packagesOf('node_modules/.package-lock.json')
  if (wanted === null || present === null) return false
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || present[path]?.version === version || (optional && !present[path]),
  )
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(cloneFolder, file), 'utf8')).packages
  } catch {
    return null
  }
}

/**
 * `install --no-save` takes the versions of the lock file and leaves that file alone. `ci` would do the same but ends when
 * a package for some other system is not in the lock file, and on Windows cannot delete the Node it runs under.
 */
function npm(request) {
  const script = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : undefined
  // The Node that npm itself runs on: ours may be the very one that is about to be replaced.
  const [command, first] = script
    ? [process.env.npm_node_execpath ?? process.execPath, [script]]
    : ['npm', []]
  const run = spawnSync(command, [...first, ...request], {
    cwd: cloneFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: !script && process.platform === 'win32',
  })
  if (run.status !== 0) failed()
}

function failed() {
  giveUp(words.installation_failed)
}
