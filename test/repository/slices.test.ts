import { describe, expect, test } from 'vitest'
import { capabilities } from '#school/map.ts'
import { projectFiles } from './files.ts'
import { publishedBy, readmeProblems, strangeFiles } from './slices.ts'

const schema = projectFiles(/^db\/migrations\/.*\.sql$/)
  .map((file) => file.text)
  .join('\n')
const tablesOf = (slice: string) =>
  [...schema.matchAll(/^create table (\w+)/gm)]
    .map(([, name = '']) => name)
    .filter((name) => name.startsWith(`${slice}_`))

test('school/ holds the map and the capabilities it names, nothing else', () => {
  const found = new Set(projectFiles(/^school\//).map((file) => file.path.split('/')[1]))
  expect([...found].sort()).toEqual([...Object.keys(capabilities), 'map.ts'].sort())
})

describe.each(Object.keys(capabilities))('%s', (slice) => {
  const files = projectFiles(new RegExp(`^school/${slice}/`))

  test('every file has a role and a name that says something', () => {
    expect(files.flatMap((file) => strangeFiles(file.path))).toEqual([])
  })

  test('the README says words, invariants, tables and events truly', () => {
    const readme = files.find((file) => file.path === `school/${slice}/README.md`)
    expect(readme?.path).toBe(`school/${slice}/README.md`)
    if (readme !== undefined)
      expect(readmeProblems(readme, tablesOf(slice), publishedBy(slice, files))).toEqual([])
  })
})

test('a strange file and a README that lies are caught', () => {
  expect(strangeFiles('school/results/utils.ts')).toHaveLength(1)
  expect(strangeFiles('school/results/Works.ts')).toHaveLength(1)
  expect(strangeFiles('school/results/helpers/share.ts')).toHaveLength(1)
  expect(strangeFiles('school/results/server/WorkService.ts')).toHaveLength(1)
  expect(strangeFiles('school/results/web/import/MappingTable.tsx')).toEqual([])
  expect(strangeFiles('school/results/server/open-import.ts')).toEqual([])
  const readme = {
    path: 'school/results/README.md',
    text: '# Results\n\n## Words\n\n## Invariants\n\n## Tables\n\n`results_works`\n\n## Events\n\n`results.gone`\n',
  }
  expect(readmeProblems(readme, ['results_works', 'results_items'], [])).toHaveLength(2)
})
