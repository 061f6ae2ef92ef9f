import { localDate } from '#base/local-date.ts'
import { useFormats } from '#kit/format.ts'
import type { Tone } from '#kit/tokens.ts'
import { useWords } from '#kit/words.ts'
import { genderOfPaper } from '../approved-word.ts'
import type { PaperKind } from '../paper.ts'
import type { EditionLine } from './shapes.ts'
import { paperWords } from './words/papers.ts'

export type Standing = EditionLine['state'] | 'missing'

/** The word beside it says the same; the tone only helps the eye. */
export const standingTone: Record<Standing, Tone> = {
  missing: 'plain',
  draft: 'plain',
  submitted: 'amber',
  returned: 'coral',
  approved: 'board',
  voided: 'plain',
  discarded: 'plain',
}

/** How a paper stands, in the gender of its name: «утверждён», «утверждена». */
export function useStandingWord(): (kind: PaperKind, state: Standing) => string {
  const t = useWords(paperWords)
  return (kind, state) => {
    const gender = genderOfPaper(kind)
    return t.states[gender === 'plural' ? 'masculine' : gender][state]
  }
}

/** «№ 145-О от 29.08.2025»; nothing before the approval. */
export function useRegisterWords(): (register: EditionLine['register']) => string | null {
  const t = useWords(paperWords)
  const formats = useFormats()
  return (register) =>
    register === null ? null : t.register(register.number, formats.dayInDigits(localDate(register.on)))
}
