import { expect, test } from 'vitest'
import { isTest, type ProjectFile, placesOf, sourceFiles, withoutComments } from './files.ts'

/** Rules and actions are given the time; only these ask for it, each with its reason. */
const mayAsk: Record<string, string> = {
  'platform/clock.ts': 'the clock of the server, with the demo school’s own time',
}

/** `new Date(given)` converts and `performance.now()` measures how long; neither asks when it is. */
const asksForTime = /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(/

const asking = (file: ProjectFile) => placesOf(asksForTime, { ...file, text: withoutComments(file.text) })

test('only the clocks read the time, and nothing rolls dice', () => {
  const files = sourceFiles().filter((file) => !isTest(file.path) && !file.path.startsWith('scripts/'))
  expect(files.filter((file) => mayAsk[file.path] === undefined).flatMap(asking)).toEqual([])
})

test('a planted reading is caught, a comment about one is not', () => {
  const planted = (text: string) => asking({ path: 'school/results/work.ts', text })
  expect(planted('const now = new Date()')).toHaveLength(1)
  expect(planted('const now = Date.now()')).toHaveLength(1)
  expect(planted('const code = Math.random() * 10')).toHaveLength(1)
  expect(planted('// new Date() would read the machine’s zone')).toEqual([])
  expect(planted('const later = new Date(at.getTime() + 86_400_000)')).toEqual([])
})
