import { useWords } from '#kit/words.ts'
import type { Difficulty } from '../shapes.ts'
import { difficultyWords } from '../words/difficulties.ts'

/** An item that nobody described has no words of its own: then its number and work name the difficulty. */
export function useDifficultyName(): (difficulty: Pick<Difficulty, 'name' | 'evidence'>) => string {
  const t = useWords(difficultyWords)
  return ({ name, evidence }) => {
    const [first] = evidence
    return name === '' && first !== undefined ? t.unnamed(first.item.label, first.work.title) : name
  }
}
