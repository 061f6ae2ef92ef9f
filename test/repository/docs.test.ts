import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { expect, test } from 'vitest'
import { type ProjectFile, projectFiles, projectRoot } from './files.ts'

const manifest = JSON.parse(projectFiles(/^package\.json$/)[0]?.text ?? '{}') as {
  scripts: Record<string, string>
}
const topFolders = 'school|platform|base|kit|app|db|test|docs|scripts|bench|changes'

/** Links, file names and npm scripts that a page mentions and the project does not have. */
function untruths(page: ProjectFile): string[] {
  const links = [...page.text.matchAll(/(?:\]\(|src=")(?!https?:|#|mailto:)([^)#\s"]+)/g)].map(
    ([, target = '']) => posix.join(posix.dirname(page.path), target),
  )
  const files = [...page.text.matchAll(new RegExp(`\`((?:${topFolders})/[\\w./-]*\\w/?)\``, 'g'))].map(
    ([, path = '']) => path,
  )
  const scripts = [...page.text.matchAll(/npm run ([a-z][\w:]*)/g)].map(([, name = '']) => name)
  const named = [...page.text.matchAll(/`(KRUG_\w+)`/g)].map(([, name = '']) => name)
  return [
    ...[...links, ...files].filter((path) => !existsSync(join(projectRoot, path))),
    ...scripts.filter((name) => !(name in manifest.scripts)).map((name) => `npm run ${name}`),
    ...named.filter((name) => !settingsText.includes(`${name}:`)),
  ].map((what) => `${page.path}: there is no ${what}`)
}

const settingsText = projectFiles(/^platform\/config\.ts$/)[0]?.text ?? ''

test('every file, script and setting that a page names exists', () => {
  expect(projectFiles(/\.md$/).flatMap(untruths)).toEqual([])
})

test('AGENTS.md is short enough to be read', () => {
  expect(projectFiles(/^AGENTS\.md$/)[0]?.text.split('\n').length).toBeLessThan(90)
})

test('a page that names what is not there is caught', () => {
  const page = { path: 'docs/guides/a.md', text: '`school/gone.ts`, [b](b.md), npm run gone, `KRUG_GONE`' }
  expect(untruths(page)).toHaveLength(4)
  expect(untruths({ path: 'README.md', text: '`school/map.ts`, npm run types, `KRUG_URL`' })).toEqual([])
})
