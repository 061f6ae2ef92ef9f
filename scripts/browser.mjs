import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cloneFolder } from './install.mjs'
import { giveUp, words } from './words.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

/** A Chromium that is installed on the machine; null when there is none. */
export function installedChromium() {
  const folders = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':')
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...usualPlaces]
  return candidates.find((path) => existsSync(path) && answers(path)) ?? null
}

/** Some systems put a script under this name that only says where to get the browser. */
function answers(path) {
  const run = spawnSync(path, ['--version'], {
    encoding: 'utf8',
    timeout: 20_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return run.status === 0 && /\d+\.\d+/.test(run.stdout)
}

/** Makes sure that a browser is there, without ever waiting for an answer. Returns its path. */
export function browserOrGiveUp(node) {
  const found = installedChromium() ?? installedByApt()
  if (found !== null) return found
  const tool = join(cloneFolder, 'node_modules/@playwright/test/cli.js')
  console.log(words.downloading_browser)
  const run = spawnSync(node, [tool, 'install', 'chromium'], {
    cwd: cloneFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const path = run.status === 0 ? downloaded(node) : ''
  return path === '' ? giveUp(words.browser_missing) : path
}

/** Where the test tool keeps its own. */
function downloaded(node) {
  const ask = "console.log(require('@playwright/test').chromium.executablePath())"
  return spawnSync(node, ['-e', ask], { cwd: cloneFolder, encoding: 'utf8' }).stdout.trim()
}

function installedByApt() {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  console.log(words.installing_browser)
  const apt = (...request) =>
    spawnSync('apt-get', ['-y', '-q', ...request], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  const isDone = apt('update') && apt('install', '--no-install-recommends', 'chromium')
  return isDone ? installedChromium() : null
}
