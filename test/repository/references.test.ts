import { expect, test } from 'vitest'
import { type ProjectFile, placesOf, projectFiles } from './files.ts'

/** Numbers of lists that the project does not hold tell a reader nothing. Say what, not which number. */
const foreignNumbers = /\bR\d{1,3}\b(?!C\d)|\[W\d+[a-z]?\]|\bL\d+–\d+\b/

/** `TODO` stands only with the issue that will end it. */
const looseEnd = /\b(TODO|FIXME|XXX|HACK)\b(?!\(#\d+\))/

const found = (pattern: RegExp, file: ProjectFile) => placesOf(pattern, file)
const proseAndCode = () =>
  projectFiles(/\.(ts|tsx|mjs|sql|md|css)$/).filter(
    (file) => !file.path.startsWith('test/repository/references'),
  )

test('nothing points at a list that is not here', () => {
  expect(proseAndCode().flatMap((file) => found(foreignNumbers, file))).toEqual([])
})

test('every loose end names its issue', () => {
  expect(proseAndCode().flatMap((file) => found(looseEnd, file))).toEqual([])
})

test('planted numbers and loose ends are caught', () => {
  const planted = (text: string) => ({ path: 'school/results/work.ts', text })
  expect(found(foreignNumbers, planted('/** See R52. */'))).toHaveLength(1)
  expect(found(foreignNumbers, planted('// as in [W22]'))).toHaveLength(1)
  expect(found(foreignNumbers, planted('cell R1C1'))).toEqual([])
  expect(found(looseEnd, planted('// TODO later'))).toHaveLength(1)
  expect(found(looseEnd, planted('// TODO(#12): later'))).toEqual([])
})
