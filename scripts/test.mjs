/** `npm test`: what CI runs. Steps one by one, the first failure ends the run. Asks nothing. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { browserOrGiveUp } from './browser.mjs'
import { buildClient } from './build-client.mjs'
import { cloneFolder, installWhatIsMissing, pinnedNode } from './install.mjs'
import { compileCache } from './run-pinned.mjs'
import { words } from './words.mjs'

installWhatIsMissing()
const node = pinnedNode()
const browser = browserOrGiveUp(node)

const tool =
  (path, ...request) =>
  () =>
    run([join(cloneFolder, 'node_modules', path), ...request])
const compiler = 'typescript/bin/tsc'
const steps = [
  [words.types_shared, tool(compiler, '-p', 'tsconfig.shared.json')],
  [words.types_server, tool(compiler, '-p', 'tsconfig.server.json')],
  [words.types_pages, tool(compiler, '-p', 'tsconfig.web.json')],
  [words.types_journeys, tool(compiler, '-p', 'tsconfig.journeys.json')],
  [words.lint, tool('@biomejs/biome/bin/biome', 'check', '.')],
  [words.types_database, () => run(['scripts/db-types.ts', '--check'])],
  [words.api_docs, () => run(['scripts/api-docs.ts', '--check'])],
  [words.rules, tool('vitest/vitest.mjs', 'run')],
  [words.build, buildClient],
  [words.journeys, tool('@playwright/test/cli.js', 'test')],
]

const begun = performance.now()
for (const [position, [title, isPassed]] of steps.entries()) {
  const name = `${position + 1}/${steps.length} ${title}`
  const stepBegun = performance.now()
  console.log(`\n── ${name}`)
  if (!isPassed()) {
    console.error(`\n✗ ${name}: ${words.step_failed}`)
    process.exit(1)
  }
  console.log(`✓ ${name}, ${seconds(stepBegun)}`)
}
console.log(`\n${words.all_passed}: ${steps.length}, ${seconds(begun)}`)

function run(request) {
  const environment = { ...process.env, ...compileCache, CHROMIUM_PATH: browser }
  return (
    spawnSync(node, request, { cwd: cloneFolder, stdio: ['ignore', 'inherit', 'inherit'], env: environment })
      .status === 0
  )
}

function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}
