import { problemOf } from './problem.ts'
import { words } from './words/kit.ts'
import { useWords } from './words.ts'

/**
 * A sentence per wrong field, for the forms' own `error` property: `{ 'items.3.maximum': 'Заполните поле' }` in the language
 * of the page. `own` says it better where a place knows more than the code does.
 */
export function useFieldProblems(
  error: unknown,
  own: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const t = useWords(words)
  if (error === null || error === undefined) return {}
  const sentences: Record<string, string> = {
    too_small: t.fieldRequired,
    invalid_type: t.fieldRequired,
    too_big: t.fieldTooLong,
    invalid_format: t.fieldFormat,
  }
  const { fields } = problemOf(error)
  return Object.fromEntries(
    Object.entries(fields).map(([path, code]) => [
      path,
      own[path] ?? own[code] ?? sentences[code] ?? t.fieldWrong,
    ]),
  )
}
