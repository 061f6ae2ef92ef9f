#!/usr/bin/env node
/** `npm run krug -- <noun> <verb>`: the command line of Krug under its own Node. */
import { join } from 'node:path'
import { cloneFolder, pinnedNodeOrGiveUp } from './install.mjs'
import { runPinned } from './run-pinned.mjs'

runPinned(pinnedNodeOrGiveUp(), [join(cloneFolder, 'app/cli.ts'), ...process.argv.slice(2)])
