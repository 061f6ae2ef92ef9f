import type { Difficulty } from '../shapes.ts'
import { useDifficultyName } from './name.ts'
import { useSpeaking } from './reason-words.ts'

export interface SpokenDifficulty {
  name: string
  /** The work and the figures that speak for it; null where there is nothing to show. */
  evidence: string | null
}

/** A difficulty told in words alone, for pages of others: how it is called and what speaks for it. */
export function useSpokenDifficulty(): (difficulty: Difficulty) => SpokenDifficulty {
  const nameOf = useDifficultyName()
  const speaksFor = useSpeaking()
  return (difficulty) => {
    const [first] = difficulty.evidence
    const figures = first?.whole ?? first?.cohorts[0]?.figures
    const evidence =
      first === undefined || figures === undefined
        ? null
        : `${first.work.title}: ${speaksFor(figures).join(', ')}`
    return { name: nameOf(difficulty), evidence }
  }
}
