import { sql } from 'kysely'
import type { Transaction } from '../db/database.ts'

const nobody = '00000000-0000-0000-0000-000000000000'

export interface Limit {
  /** What is counted, such as `invitation:<address>`. */
  key: string
  most: number
  windowMinutes: number
}

/** Counts one attempt and says whether it is still within the limit. Kept in the database, so several processes count together. */
export async function withinLimit(
  tx: Transaction,
  schoolId: string | null,
  limit: Limit,
  now: Date,
): Promise<boolean> {
  const row = await tx
    .insertInto('platform_rate_limits')
    .values({
      school_id: schoolId ?? nobody,
      key: limit.key,
      window_start: windowStart(limit, now),
      count: 1,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['school_id', 'key', 'window_start'])
        .doUpdateSet({ count: sql`platform_rate_limits.count + 1` }),
    )
    .returning('count')
    .executeTakeFirstOrThrow()
  return row.count <= limit.most
}

/** Whether the limit is used up already, without counting: for where only failures count. */
export async function reachedLimit(
  tx: Transaction,
  schoolId: string | null,
  limit: Limit,
  now: Date,
): Promise<boolean> {
  const row = await tx
    .selectFrom('platform_rate_limits')
    .select('count')
    .where('school_id', '=', schoolId ?? nobody)
    .where('key', '=', limit.key)
    .where('window_start', '=', windowStart(limit, now))
    .executeTakeFirst()
  return row !== undefined && row.count >= limit.most
}

/** Windows follow each other from the beginning of time, so every process means the same one. */
function windowStart({ windowMinutes }: Limit, now: Date): Date {
  const windowMs = windowMinutes * 60_000
  return new Date(Math.floor(now.getTime() / windowMs) * windowMs)
}
