import { expect, test } from 'vitest'
import type { Problem } from '../../problem.ts'
import { problemWords } from '../words/problems.ts'
import { problemText } from './problem-text.ts'
import { reportCsv } from './report.ts'

const problem: Problem = {
  severity: 'error',
  code: 'points_above_maximum',
  place: { sheet: 'Протокол', row: 6, column: 9 },
  found: 3,
  expected: 2,
}
const words = {
  place: 'Ячейка',
  kind: 'Вид',
  what: 'Что не так',
  kinds: { error: 'Ошибка', warning: 'Предупреждение' },
  says: (each: Problem) => problemText(problemWords.ru, each),
  headline: '8 строк',
}

test('a row in error stands in the report with its address', () => {
  const report = reportCsv({ problems: [problem] }, words)
  expect(report.split('\r\n').at(-1)).toBe('Протокол!J7;Ошибка;Баллов 3, а максимум 2')
})

test('a cell that looks like a formula stays a text', () => {
  const report = reportCsv({ problems: [] }, { ...words, headline: '=1+1;"a"' })
  expect(report).toContain(`"'=1+1;""a"""`)
})
