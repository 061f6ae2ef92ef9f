import { expect, test } from 'vitest'
import { isTest, type ProjectFile, projectFiles } from './files.ts'

const mostLines = { code: 400, test: 500 }

/** Generated or copied: their length is not a choice of ours. */
const generated = ['platform/db/types.ts']

const lineCount = (file: ProjectFile) => file.text.trimEnd().split('\n').length

function tooLong(file: ProjectFile): string[] {
  const most = isTest(file.path) ? mostLines.test : mostLines.code
  return lineCount(file) > most ? [`${file.path}: ${lineCount(file)} lines, at most ${most}`] : []
}

test('no file is longer than a reader bears', () => {
  const files = projectFiles(/\.(ts|tsx|mjs|css|sql)$/).filter((file) => !generated.includes(file.path))
  console.log(distribution(files.filter((file) => !isTest(file.path)).map(lineCount)))
  expect(files.flatMap(tooLong)).toEqual([])
})

test('a file of 401 lines is too long, a test of 401 lines is not', () => {
  const text = 'a\n'.repeat(401)
  expect(tooLong({ path: 'school/results/work.ts', text })).toHaveLength(1)
  expect(tooLong({ path: 'school/results/work.test.ts', text })).toEqual([])
  expect(tooLong({ path: 'school/results/work.test.ts', text: 'a\n'.repeat(501) })).toHaveLength(1)
})

/** Printed, not judged: growth of the tail is talked about in review. */
function distribution(counts: number[]): string {
  const sorted = counts.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return `${sorted.length} files: median ${at(0.5)} lines, nine in ten under ${at(0.9)}, longest ${at(1)}`
}
