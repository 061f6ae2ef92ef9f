/** `npm run dev`: pages with live reload, and a server that starts anew when its files change. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { cloneFolder, installWhatIsMissing, pinnedNode } from './install.mjs'
import { compileCache } from './run-pinned.mjs'

installWhatIsMissing()
const start = (words) =>
  spawn(pinnedNode(), words, {
    cwd: cloneFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...compileCache },
  })
const both = [
  start(['--watch', '--watch-preserve-output', join(cloneFolder, 'app/cli.ts'), 'server', 'start']),
  start([join(cloneFolder, 'node_modules/vite/bin/vite.js')]),
]

/** They come and go together. */
const end = () => {
  for (const child of both) child.kill('SIGTERM')
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
for (const child of both) child.on('exit', end)
