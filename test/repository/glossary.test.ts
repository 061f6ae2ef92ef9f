import { expect, test } from 'vitest'
import { isTest, type ProjectFile, projectFiles, withoutComments } from './files.ts'

const glossary = projectFiles(/^docs\/glossary\.md$/)[0]?.text ?? ''

/** Names from outside that carry a refused word; each with where it comes from. */
const notOurs: Record<string, string> = {
  IconUpload: 'a name of the icon set',
  Notification: 'the browser’s own name of what it shows',
}

/** The words in code style of the last column, with the word to use instead. */
const refused = new Map(
  glossary.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim())
    const instead = cells[2] ?? ''
    return [...(cells[5] ?? '').matchAll(/`([^`]+)`/g)].map(
      ([, word = '']) => [word.toLowerCase(), instead] as const,
    )
  }),
)

/** `PupilCodeList`, `pupil_code_list` and `pupil-code-list.ts` are all pupil, code, list; plurals count as the word. */
function wordsOf(name: string): string[] {
  const parts = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
  return [...parts, parts.join('')].flatMap((part) => [part, part.replace(/s$/, '')])
}

function refusedNames(file: ProjectFile): string[] {
  const code = withoutComments(file.text).replace(/'(?:[^'\\\n]|\\.)*'|`[^`]*`|--[^\n]*/g, '')
  const names = new Set([file.path.split('/').at(-1) ?? '', ...(code.match(/[A-Za-z_][A-Za-z_]{2,}/g) ?? [])])
  return [...names].flatMap((name) => {
    const found = wordsOf(name).find((word) => refused.has(word))
    if (found === undefined || notOurs[name] !== undefined) return []
    return [`${file.path}: ${name}: say «${refused.get(found)}», not «${found}»`]
  })
}

test('no name uses a word that the glossary refuses', () => {
  const files = projectFiles(/^(school|base|app|db)\/.*\.(ts|tsx|sql)$/)
  const ours = files.filter((file) => !isTest(file.path) && !/words\.ts$|_create_auth\.sql$/.test(file.path))
  expect(ours.flatMap(refusedNames)).toEqual([])
})

test('the glossary refuses some words, and never one that it uses', () => {
  expect(refused.size).toBeGreaterThan(20)
  const used = [...glossary.matchAll(/^\|[^|]+\|[^|]+\|([^|]+)\|/gm)].flatMap(([, code = '']) =>
    wordsOf(code),
  )
  expect(used.filter((word) => refused.has(word))).toEqual([])
})

test('every code word in use is used', () => {
  const inUse = glossary.split('## Communities')[0] ?? ''
  const words = [...inUse.matchAll(/^\|[^|]+\|[^|]+\|([^|]+)\|/gm)].flatMap(([, code = '']) =>
    [...code.matchAll(/`(\w+)`/g)].map(([, word = '']) => word),
  )
  const code = projectFiles(/^(school|app|base|kit|db)\/.*\.(ts|tsx|sql)$/)
    .map((file) => file.text.replaceAll('_', '').toLowerCase())
    .join('\n')
  expect(words.filter((word) => !code.includes(word.toLowerCase()))).toEqual([])
})

test('a planted synonym is caught in any spelling', () => {
  const planted = (text: string) => refusedNames({ path: 'school/results/work.ts', text })
  expect(planted('interface StudentMark {}')).toHaveLength(1)
  expect(planted('create table results_students (')).toHaveLength(1)
  expect(planted('interface PupilMark {}')).toEqual([])
  expect(refusedNames({ path: 'school/people/employee.ts', text: '' })).toHaveLength(1)
})
