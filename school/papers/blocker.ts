import type { PersonId } from '#school/access/actor.ts'

/** What stands against putting a paper before the director. */
export const blockerCodes = [
  'too_few',
  'too_many',
  'no_leader',
  'no_problem',
  'names_unknown',
  'not_ordered',
  'nothing_changed',
  'regulation_missing',
  'road_map_missing',
  'community_closed',
] as const
export type BlockerCode = (typeof blockerCodes)[number]

export interface Blocker {
  code: BlockerCode
  /** Whose gender is unknown, so that their names cannot be put into cases. */
  people: readonly PersonId[]
}

export function blocker(code: BlockerCode, people: readonly PersonId[] = []): Blocker {
  return { code, people }
}
