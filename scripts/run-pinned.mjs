import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { cloneFolder } from './install.mjs'

/** Compiled code is kept between runs: a later start reads it instead of compiling anew. */
export const compileCache = { NODE_COMPILE_CACHE: join(cloneFolder, 'node_modules/.cache/krug') }

/**
 * Runs a program of the product under the given Node, passes signals on and ends as it ended.
 * The channel between both tells the program when this process is killed, so that it does not live on unseen.
 */
export function runPinned(node, words) {
  const child = spawn(node, words, {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...compileCache },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(error.message)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 128)))
}
