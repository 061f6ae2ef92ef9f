import { expect, test } from 'vitest'
import { isTest, type ProjectFile, sourceFiles } from './files.ts'

/** `as const` and `as unknown as` in a row with a reason are fine; a bare assertion tells the compiler to look away. */
const assertion =
  /\bas (?!const\b)(?:[A-Z(]|unknown\b|never\b|string\b|number\b|Record\b|keyof\b|typeof\b|readonly\b)/
const silenced = /@ts-(ignore|expect-error|nocheck)|biome-ignore(?! \S+: \S)/

/** Lines that overrule a tool without a comment on the line or right above the statement. */
function unexplained(file: ProjectFile): string[] {
  const lines = withoutTemplates(file.text).split('\n')
  return lines.flatMap((line, index) => {
    const code = line.replace(/\/\/.*$/, '').replace(/(['"`])(?:\\.|(?!\1).)*\1/g, '')
    const overrules =
      (assertion.test(code) && !/^\s*(import|export)\b.*\bas\b/.test(line) && !/^\s*(\*|\/\/)/.test(line)) ||
      silenced.test(line)
    if (!overrules || /\/\/|\*\//.test(line)) return []
    const above = lines.slice(Math.max(0, index - 6), index)
    return above.some((each) => /^\s*(\/\/|\*|\/\*\*)|\*\/\s*$/.test(each))
      ? []
      : [`${file.path}:${index + 1}: ${line.trim()}`]
  })
}

/** SQL inside a template says `as` too. */
const withoutTemplates = (text: string) => text.replace(/`[^`]*`/g, (found) => found.replace(/[^\n]/g, ' '))

test('whoever overrules the compiler says why', () => {
  expect(
    sourceFiles()
      .filter((file) => !isTest(file.path))
      .flatMap(unexplained),
  ).toEqual([])
})

test('a bare assertion is caught, an explained one is not', () => {
  const planted = (text: string) => unexplained({ path: 'school/results/work.ts', text })
  expect(planted('const work = row as Work')).toHaveLength(1)
  expect(planted('// Written by insertWork only.\nconst work = row as Work')).toEqual([])
  expect(planted("const levels = ['basic'] as const")).toEqual([])
  expect(planted("import { a as b } from './a.ts'")).toEqual([])
})
