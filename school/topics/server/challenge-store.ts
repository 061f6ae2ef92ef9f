import { idFrom, newId } from '#base/id.ts'
import { invariant } from '#base/invariant.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor } from '#school/access/actor.ts'
import type { Deed } from '#school/access/deed.ts'
import { type Challenge, type ChallengeId, type ChallengeLevel, challengeLevels } from '../challenge.ts'
import { type ProblemArea, problemAreas } from '../problem-area.ts'

/** From the general to the regional, in the order they were written down; retired ones too. */
export async function challenges(tx: Transaction): Promise<Challenge[]> {
  const rows = await selectChallenges(tx).orderBy('id').execute()
  const found = rows.map(challengeFrom)
  return challengeLevels.flatMap((level) => found.filter((challenge) => challenge.level === level))
}

export async function challengeById(tx: Transaction, id: ChallengeId): Promise<Challenge | null> {
  const row = await selectChallenges(tx).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : challengeFrom(row)
}

export async function insertChallenge(
  tx: Transaction,
  actor: Actor,
  challenge: Pick<Challenge, 'level' | 'wording'>,
  at: Date,
): Promise<ChallengeId> {
  const id = newId<'Challenge'>()
  await tx
    .insertInto('topics_challenges')
    .values({ school_id: actor.schoolId, id, ...challenge, added_by: actor.personId, added_at: at })
    .execute()
  return id
}

export async function updateChallenge(
  tx: Transaction,
  id: ChallengeId,
  change: Partial<Pick<Challenge, 'level' | 'wording'>> & { retired?: Deed | null },
): Promise<void> {
  const { retired, ...worded } = change
  await tx
    .updateTable('topics_challenges')
    .set({
      ...worded,
      ...(retired === undefined ? {} : { retired_by: retired?.by ?? null, retired_at: retired?.at ?? null }),
    })
    .where('id', '=', id)
    .execute()
}

/** The school’s own names; an area without one has its usual name. */
export async function areaNames(tx: Transaction): Promise<{ area: ProblemArea; name: string | null }[]> {
  const rows = await tx.selectFrom('topics_area_names').select(['area', 'name']).execute()
  const named = new Map(rows.map(({ area, name }) => [area, name]))
  return problemAreas.map((area) => ({ area, name: named.get(area) ?? null }))
}

export async function setAreaName(
  tx: Transaction,
  actor: Actor,
  { area, name }: { area: ProblemArea; name: string | null },
  at: Date,
): Promise<void> {
  if (name === null) {
    await tx.deleteFrom('topics_area_names').where('area', '=', area).execute()
    return
  }
  const values = { name, named_by: actor.personId, named_at: at }
  await tx
    .insertInto('topics_area_names')
    .values({ school_id: actor.schoolId, area, ...values })
    .onConflict((conflict) => conflict.columns(['school_id', 'area']).doUpdateSet(values))
    .execute()
}

function selectChallenges(tx: Transaction) {
  return tx.selectFrom('topics_challenges').select(['id', 'level', 'wording', 'added_by', 'retired_at'])
}

function challengeFrom(row: {
  id: string
  level: string
  wording: string
  added_by: string
  retired_at: Date | null
}): Challenge {
  return {
    id: idFrom<'Challenge'>(row.id),
    level: levelFrom(row.level),
    wording: row.wording,
    addedBy: idFrom<'Person'>(row.added_by),
    retiredAt: row.retired_at,
  }
}

function levelFrom(text: string): ChallengeLevel {
  const found = challengeLevels.find((level) => level === text)
  invariant(found !== undefined, 'the table allows the three levels only')
  return found
}
