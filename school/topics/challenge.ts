import type { Id } from '#base/id.ts'
import type { PersonId } from '#school/access/actor.ts'

export type ChallengeId = Id<'Challenge'>

/** From where a challenge comes: everybody’s, the school system’s, the region’s own. */
export const challengeLevels = ['general', 'sectoral', 'regional'] as const
export type ChallengeLevel = (typeof challengeLevels)[number]

/** What the school has to answer to. A retired one is offered no more and stays with the topics that name it. */
export interface Challenge {
  id: ChallengeId
  level: ChallengeLevel
  wording: string
  addedBy: PersonId
  retiredAt: Date | null
}
