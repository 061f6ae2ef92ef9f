import type { Language } from '#base/words.ts'
import type { Problem } from '../../problem.ts'
import type { problemWords } from '../words/problems.ts'

type Words = (typeof problemWords)[Language]

/** The sentence for a problem. What was found is the value of a points cell, never of a name. */
export function problemText(t: Words, { code, found, expected }: Problem): string {
  // Every sentence takes what it needs of the two; the longest form fits all.
  const sentence: (found: string, expected: string) => string = t[code]
  return sentence(String(found ?? ''), String(expected ?? ''))
}
