/** `npm test`: what CI runs. Steps one by one, the first failure ends the run. Asks nothing. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { browserOrGiveUp } from './browser.mjs'
import { buildClient } from './build-client.mjs'
import { cloneFolder, installWhatIsMissing, pinnedNode } from './install.mjs'
import { compileCache } from './run-pinned.mjs'
import { inSystemLanguage, say } from './say.mjs'

installWhatIsMissing()
const node = pinnedNode()
const browser = browserOrGiveUp(node)

const tool =
  (path, ...words) =>
  () =>
    run([join(cloneFolder, 'node_modules', path), ...words])
const compiler = 'typescript/bin/tsc'
const steps = [
  ['типы: общее', 'types: shared', tool(compiler, '-p', 'tsconfig.shared.json')],
  ['типы: сервер', 'types: server', tool(compiler, '-p', 'tsconfig.server.json')],
  ['типы: страницы', 'types: pages', tool(compiler, '-p', 'tsconfig.web.json')],
  ['оформление кода', 'lint and format', tool('@biomejs/biome/bin/biome', 'check', '.')],
  ['типы базы данных', 'types of the database', () => run(['scripts/db-types.ts', '--check'])],
  ['описание API', 'description of the API', () => run(['scripts/api-docs.ts', '--check'])],
  ['правила и маршруты', 'rules and routes', tool('vitest/vitest.mjs', 'run')],
  ['сборка страниц', 'build of the pages', buildClient],
  ['сценарии в браузере', 'journeys in the browser', tool('@playwright/test/cli.js', 'test')],
]

const begun = performance.now()
for (const [position, [ru, en, isPassed]] of steps.entries()) {
  const name = `${position + 1}/${steps.length} ${inSystemLanguage(ru, en)}`
  const stepBegun = performance.now()
  console.log(`\n── ${name}`)
  if (!isPassed()) {
    console.error(
      `\n✗ ${name}: ${inSystemLanguage('не прошло; причина выше', 'failed; the reason is above')}`,
    )
    process.exit(1)
  }
  console.log(`✓ ${name}, ${seconds(stepBegun)}`)
}
say(
  `\nВсё прошло: ${steps.length} шагов, ${seconds(begun)}.`,
  `\nAll passed: ${steps.length} steps, ${seconds(begun)}.`,
)

function run(words) {
  const environment = { ...process.env, ...compileCache, ...(browser !== null && { CHROMIUM_PATH: browser }) }
  return (
    spawnSync(node, words, { cwd: cloneFolder, stdio: ['ignore', 'inherit', 'inherit'], env: environment })
      .status === 0
  )
}

function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}
