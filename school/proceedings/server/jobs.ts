import type { Clock } from '#platform/clock.ts'
import { type Database, inScope } from '#platform/db/database.ts'
import { momentIn, schoolIds } from '#school/access/server/public.ts'
import { deleteMoodsBefore } from './average-store.ts'

export const moodDays = 30

/** Moods are for the meeting and for a look back soon after; later only the averages of the group stay. */
export async function forgetMoods(database: Database, clock: Clock): Promise<void> {
  for (const schoolId of await schoolIds(database))
    await inScope(database, { schoolId, personId: null, roles: [] }, async (tx) => {
      const moment = await momentIn(tx, clock.now())
      if (moment === null) return
      await deleteMoodsBefore(tx, new Date(moment.now.getTime() - moodDays * 86_400_000))
    })
}
