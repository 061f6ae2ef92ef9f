import type { Id } from '#base/id.ts'
import type { PersonId } from '#school/access/actor.ts'
import type { ItemId, SkillId } from './work.ts'

/** A difficulty is known by the skill that is missing, or by the item while it has no skill. */
export type DifficultyId = Id<'Difficulty'>
export type DifficultyAbout = { about: 'skill'; skillId: SkillId } | { about: 'item'; itemId: ItemId }

export type Verdict = 'confirmed' | 'renamed' | 'rejected' | 'reopened'

/** What the school said of a difficulty, once; the newest counts. */
export interface Judgement {
  verdict: Verdict
  name: string | null
  reason: string | null
  by: PersonId
  at: Date
}

export function whyNotJudgement(
  verdict: Verdict,
  said: { name?: string | undefined; reason?: string | undefined },
): 'reason_missing' | 'name_missing' | null {
  if (verdict === 'rejected' && said.reason === undefined) return 'reason_missing'
  return verdict === 'renamed' && said.name === undefined ? 'name_missing' : null
}

/** The name of the last renaming, until the difficulty is opened anew; null when it keeps its own. */
export function nameGiven(newestFirst: readonly Judgement[]): string | null {
  const last = newestFirst.find(({ verdict }) => verdict === 'renamed' || verdict === 'reopened')
  return last?.verdict === 'renamed' ? last.name : null
}

/** What stands now; null when nothing was said, or it was opened anew. */
export function standingJudgement(newestFirst: readonly Judgement[]): Judgement | null {
  const [newest] = newestFirst
  return newest === undefined || newest.verdict === 'reopened' ? null : newest
}
