import type { Tone } from '#kit/tokens.ts'
import type { Difficulty, Judgement } from '../shapes.ts'

/** Where a difficulty stands with the school. */
export type Standing = 'waiting' | 'confirmed' | 'rejected'

export const standings: readonly Standing[] = ['waiting', 'confirmed', 'rejected']

export function standingOf({ judgement }: { judgement: Judgement | null }): Standing {
  switch (judgement?.verdict) {
    case 'confirmed':
    case 'renamed':
      return 'confirmed'
    case 'rejected':
      return 'rejected'
    default:
      return 'waiting'
  }
}

export const standingTone: Readonly<Record<Standing, Tone>> = {
  waiting: 'amber',
  confirmed: 'board',
  rejected: 'plain',
}

/** The one in the address, else what waits. */
export function standingIn(value: string | undefined): Standing {
  return standings.find((each) => each === value) ?? 'waiting'
}

export function countByStanding(difficulties: readonly Difficulty[]): Record<Standing, number> {
  const counts = { waiting: 0, confirmed: 0, rejected: 0 }
  for (const each of difficulties) counts[standingOf(each)] += 1
  return counts
}
