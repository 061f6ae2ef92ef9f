import { idFrom, newId } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { SchoolId } from '#school/access/actor.ts'
import type { DifficultyAbout, DifficultyId, Judgement, Verdict } from '../judgement.ts'

/** Everything the school said of its difficulties, the newest first, by skill or item. */
export async function judgements(tx: Transaction): Promise<Map<DifficultyId, Judgement[]>> {
  const rows = await tx
    .selectFrom('results_difficulties')
    .select(['skill_id', 'item_id', 'verdict', 'name', 'reason', 'judged_by', 'judged_at'])
    .orderBy('judged_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const found = new Map<DifficultyId, Judgement[]>()
  for (const row of rows) {
    const about = idFrom<'Difficulty'>(row.skill_id ?? row.item_id ?? '')
    const judgement: Judgement = {
      // A check of the table allows only the verdicts of the type.
      verdict: row.verdict as Verdict,
      name: row.name,
      reason: row.reason,
      by: idFrom<'Person'>(row.judged_by),
      at: row.judged_at,
    }
    found.set(about, [...(found.get(about) ?? []), judgement])
  }
  return found
}

export async function insertJudgement(
  tx: Transaction,
  schoolId: SchoolId,
  about: DifficultyAbout,
  { verdict, name, reason, by, at }: Judgement,
): Promise<void> {
  await tx
    .insertInto('results_difficulties')
    .values({
      school_id: schoolId,
      id: newId(),
      skill_id: about.about === 'skill' ? about.skillId : null,
      item_id: about.about === 'item' ? about.itemId : null,
      ...{ verdict, name, reason },
      judged_by: by,
      judged_at: at,
    })
    .execute()
}
