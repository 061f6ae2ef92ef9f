import { refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { type DifficultyId, type Verdict, whyNotJudgement } from '../judgement.ts'
import { whyMayNotJudge } from '../policy.ts'
import { announceDifficulties } from './announce.ts'
import { difficultyAbout, difficultyVisibleTo } from './difficulties.ts'
import { insertJudgement } from './difficulty-store.ts'
import { tellOfConfirmation } from './tell.ts'

export interface Judging {
  difficultyId: DifficultyId
  verdict: Verdict
  name?: string | undefined
  reason?: string | undefined
}

/** Writes down what the school says; what it said before stays as history. */
export async function judgeDifficulty(tx: Transaction, actor: Actor, judging: Judging, moment: Moment) {
  refuseIf(whyMayNotJudge(actor))
  const about = await difficultyAbout(tx, actor, judging.difficultyId, moment)
  refuseIf(whyNotJudgement(judging.verdict, judging))

  const { verdict, name = null, reason = null } = judging
  await insertJudgement(tx, actor.schoolId, about, {
    verdict,
    name,
    reason,
    by: actor.personId,
    at: moment.now,
  })
  await announceDifficulties(tx, actor, moment)
  const { judgements: _, ...difficulty } = await difficultyVisibleTo(tx, actor, judging.difficultyId, moment)
  if (verdict === 'confirmed' || verdict === 'renamed')
    await tellOfConfirmation(tx, actor, { difficultyId: judging.difficultyId, name: difficulty.name }, moment)
  return difficulty
}
