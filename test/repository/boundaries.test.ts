import { describe, expect, test } from 'vitest'
import { capabilities } from '#school/map.ts'
import { forbiddenImports, misplacedNeeds } from './boundaries.ts'
import { sourceFiles } from './files.ts'

/** Aim: empty. Each entry is the whole message, with the reason and the date beside it. */
const exceptions: readonly string[] = []

test('every import is allowed by its place in the tree', () => {
  const found = sourceFiles().flatMap(forbiddenImports)
  expect(found.filter((each) => !exceptions.includes(each))).toEqual([])
})

test('the map names only capabilities that stand above', () => {
  expect(misplacedNeeds(capabilities)).toEqual([])
  expect(misplacedNeeds({ people: ['results'], results: ['people'] })).toHaveLength(1)
})

const importing = (path: string, target: string, what = 'import { a } from') =>
  forbiddenImports({ path, text: `${what} '${target}'\n` })

describe('a planted violation is caught', () => {
  test.each([
    [
      'a capability the map does not declare',
      'school/people/server/add-person.ts',
      '#school/results/work.ts',
    ],
    ['private server code of another', 'school/results/server/store.ts', '#school/people/server/store.ts'],
    ['private web code of another', 'school/results/web/WorksPage.tsx', '#school/people/web/PeoplePage.tsx'],
    ['a relative escape', 'school/results/work.ts', '../people/person.ts'],
    ['a relative escape from web', 'school/results/web/WorksPage.tsx', '../../people/web/public.tsx'],
    ['web code on the server', 'school/results/server/routes.ts', '../web/words.ts'],
    ['server code on the web', 'school/results/web/WorksPage.tsx', '../server/store.ts'],
    ['the platform on the web', 'school/results/web/WorksPage.tsx', '#platform/clock.ts'],
    ['the platform in a rule', 'school/results/item-share.ts', '#platform/clock.ts'],
    ['the kit in a rule', 'school/results/item-share.ts', '#kit/api.ts'],
    ['the kit in base', 'base/id.ts', '#kit/api.ts'],
    ['the school in the platform', 'platform/http/app.ts', '#school/access/actor.ts'],
    ['the platform in the kit', 'kit/api.ts', '#platform/clock.ts'],
    ['the app in a capability', 'school/results/server/routes.ts', '#app/contract.ts'],
    ['node in a rule', 'school/results/item-share.ts', 'node:fs'],
    ['node in the kit', 'kit/api.ts', 'node:fs'],
    ['node in the web client', 'app/web/main.tsx', 'node:path'],
    ['the server in the web client', 'app/web/main.tsx', '../server.ts'],
    ['the web client on the server', 'app/server.ts', './web/routes.tsx'],
    ['test support in the product', 'school/results/server/store.ts', '#test/support/database.ts'],
    ['a contract in the browser at run time', 'school/results/web/WorksPage.tsx', '../contract.ts'],
  ])('%s', (_, path, target) => {
    expect(importing(path, target)).toHaveLength(1)
    expect(importing(path, target, 'const later = import(').length).toBe(1)
  })
})

test('what the rules allow passes', () => {
  expect(importing('school/results/server/store.ts', '#school/people/server/public.ts')).toEqual([])
  expect(importing('school/results/web/WorksPage.tsx', '#school/people/web/public.tsx')).toEqual([])
  expect(importing('school/results/web/WorksPage.tsx', '#kit/api.ts')).toEqual([])
  expect(importing('school/results/web/import/Mapping.tsx', '../../work.ts')).toEqual([])
  expect(
    importing('school/results/web/WorksPage.tsx', '../contract.ts', 'import type { contract } from'),
  ).toEqual([])
  expect(importing('school/results/server/routes.test.ts', '#test/support/school.ts')).toEqual([])
  expect(importing('school/results/work.ts', '#school/calendar/cohort.ts')).toEqual([])
  expect(importing('app/web/routes.tsx', '#school/results/web/WorksPage.tsx')).toEqual([])
  expect(importing('app/server.ts', '#school/results/server/routes.ts')).toEqual([])
})
