/** `npm start`: installs what is missing, builds the pages once and starts Krug. Asks nothing. */
import { join } from 'node:path'
import { buildClientIfNeeded } from './build-client.mjs'
import { cloneFolder, installWhatIsMissing, pinnedNode } from './install.mjs'
import { runPinned } from './run-pinned.mjs'

installWhatIsMissing()
buildClientIfNeeded()
runPinned(pinnedNode(), [join(cloneFolder, 'app/cli.ts'), 'server', 'start', ...process.argv.slice(2)])
