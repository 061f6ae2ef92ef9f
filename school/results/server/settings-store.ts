import { idFrom, newId } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { PersonId, SchoolId } from '#school/access/actor.ts'
import type { ColumnMapping } from '../column-mapping.ts'
import type { Profile, ProfileId } from '../profile.ts'
import { type DifficultyRules, defaultThresholds, type Thresholds } from '../thresholds.ts'

export interface ThresholdsSet {
  thresholds: Thresholds
  /** Null while the school has set nothing. */
  setBy: PersonId | null
  setAt: Date | null
}

export async function thresholdsSet(tx: Transaction): Promise<ThresholdsSet> {
  const row = await tx
    .selectFrom('results_thresholds')
    .selectAll()
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return { thresholds: defaultThresholds, setBy: null, setAt: null }
  const difficulty: DifficultyRules = {
    below: { basic: row.below_basic, raised: row.below_raised, high: row.below_high },
    regionGapPoints: row.region_gap_points,
    // A check of the table allows only these.
    interval: row.interval_of as DifficultyRules['interval'],
    notAttemptedAbove: row.not_attempted_above,
  }
  return {
    thresholds: { difficulty, notAttestedWeight: row.not_attested_weight },
    setBy: idFrom<'Person'>(row.set_by),
    setAt: row.set_at,
  }
}

export async function insertThresholds(
  tx: Transaction,
  schoolId: SchoolId,
  { difficulty, notAttestedWeight }: Thresholds,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('results_thresholds')
    .values({
      school_id: schoolId,
      id: newId(),
      below_basic: difficulty.below.basic,
      below_raised: difficulty.below.raised,
      below_high: difficulty.below.high,
      region_gap_points: difficulty.regionGapPoints,
      interval_of: difficulty.interval,
      not_attempted_above: difficulty.notAttemptedAbove,
      not_attested_weight: notAttestedWeight,
      set_by: by,
      set_at: at,
    })
    .execute()
}

export async function profiles(tx: Transaction): Promise<Profile[]> {
  const rows = await tx
    .selectFrom('results_profiles')
    .select(['id', 'name', 'mapping', 'saved_at'])
    .orderBy('name')
    .execute()
  return rows.map(profileFrom)
}

/** A profile of the same name is replaced. */
export async function upsertProfile(
  tx: Transaction,
  schoolId: SchoolId,
  { name, mapping }: Pick<Profile, 'name' | 'mapping'>,
  by: PersonId,
  at: Date,
): Promise<Profile> {
  const saved = { mapping: JSON.stringify(mapping), saved_by: by, saved_at: at }
  const row = await tx
    .insertInto('results_profiles')
    .values({ school_id: schoolId, id: newId(), name, ...saved })
    .onConflict((conflict) => conflict.columns(['school_id', 'name']).doUpdateSet(saved))
    .returning(['id', 'name', 'mapping', 'saved_at'])
    .executeTakeFirstOrThrow()
  return profileFrom(row)
}

/** False when there is none. */
export async function deleteProfile(tx: Transaction, id: ProfileId): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('results_profiles').where('id', '=', id).executeTakeFirst()
  return numDeletedRows > 0n
}

function profileFrom(row: { id: string; name: string; mapping: unknown; saved_at: Date }): Profile {
  // The contract checked it before it was written.
  const mapping = row.mapping as ColumnMapping
  return { id: idFrom<'Profile'>(row.id), name: row.name, mapping, savedAt: row.saved_at }
}
