import { expect, test } from 'vitest'
import { type ProjectFile, placesOf, projectFiles } from './files.ts'

/** Put together from parts, so that this file does not hold what it looks for. */
const folder = (...names: string[]) => `/${names.join('/')}(?=/|\\b)`
const forbidden: Record<string, RegExp> = {
  'a path of one machine': new RegExp(
    `(?<![\\w.~*-])(${[folder('work', '(main|shared)'), folder('root'), folder('tmp', 'krug'), folder('Users')].join('|')})`,
  ),
  'the address of a package registry': new RegExp(
    `(https?:)?//[^\\s"'/]*(${['regis' + 'try', 'ver' + 'daccio'].join('|')})`,
  ),
  'a resolved download address': new RegExp(`"resol${'ved'}": "http`),
  'a private key': new RegExp(`-----BEGIN [A-Z ]*PRIVATE ${'KEY'}-----`),
}

const found = (file: ProjectFile) =>
  Object.entries(forbidden).flatMap(([what, pattern]) =>
    placesOf(pattern, file).map((place) => `${what}: ${place.slice(0, 160)}`),
  )

test('nothing in the project knows one machine, one registry or one secret', () => {
  expect(projectFiles().flatMap(found)).toEqual([])
})

test('planted addresses are caught', () => {
  const planted = (text: string) => found({ path: 'docs/guides/start.md', text })
  expect(planted(`see ${['', 'work', 'main', 'README.md'].join('/')}`)).toHaveLength(1)
  expect(planted(`see ${['', 'root', 'krug'].join('/')}`)).toHaveLength(1)
  expect(planted(`registry=https://${'regis' + 'try'}.example.org/`)).toHaveLength(1)
  expect(planted('data live in /var/lib/krug, the root account owns them')).toEqual([])
  expect(planted('the route /results/works and the folder school/work')).toEqual([])
})
