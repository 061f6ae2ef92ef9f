import { useWords } from '#kit/words.ts'
import { isOrder } from '../paper.ts'
import type { EditionLine } from './shapes.ts'
import { useRegisterWords, useStandingWord } from './standing.ts'
import { paperWords } from './words/papers.ts'

/** «редакция 2, № 210-О от 14.09.2026»; a draft by its state. */
export function useEditionName(): (edition: EditionLine) => string {
  const t = useWords(paperWords)
  const standingWord = useStandingWord()
  const registerWords = useRegisterWords()
  return ({ kind, number, state, register }) => {
    const name = number === null ? t.draftEdition : t.edition(number)
    return `${name}, ${registerWords(register) ?? standingWord(kind, state)}`
  }
}

/** «Положение о ПОС, редакция 2». Orders live beside each other, each once, so they are not counted. */
export function useEditionTitle(): (edition: Pick<EditionLine, 'kind' | 'number'>) => string {
  const t = useWords(paperWords)
  return ({ kind, number }) =>
    number === null || isOrder(kind) ? t.kinds[kind] : `${t.kinds[kind]}, ${t.edition(number)}`
}
