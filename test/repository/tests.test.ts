import { expect, test } from 'vitest'
import { type ProjectFile, placesOf, projectFiles, withoutComments } from './files.ts'

/** A test that does not run promises what nobody keeps; a mock of our own module tests the mock. */
const dishonest = /\b(test|it|describe)\.(skip|only|todo|fails)\b|\bvi\.mock\(\s*['"][#.]|\bwaitForTimeout\(/

const found = (file: ProjectFile) => placesOf(dishonest, { ...file, text: withoutComments(file.text) })

test('every test runs, on our own code, without waiting for luck', () => {
  const tests = projectFiles(/(\.test\.tsx?|\.spec\.ts)$|^test\/.*\.ts$/)
  expect(tests.filter((file) => !file.path.endsWith('repository/tests.test.ts')).flatMap(found)).toEqual([])
})

test('a skipped test, a mock of ours and a sleep are caught', () => {
  const planted = (text: string) => found({ path: 'school/results/work.test.ts', text })
  expect(planted("test.skip('later', () => {})")).toHaveLength(1)
  expect(planted("vi.mock('#school/results/work.ts')")).toHaveLength(1)
  expect(planted('await page.waitForTimeout(500)')).toHaveLength(1)
  expect(planted("test('now', () => {})")).toEqual([])
})
