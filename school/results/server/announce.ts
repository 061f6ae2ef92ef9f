import type { Transaction } from '#platform/db/database.ts'
import { publish } from '#platform/live/publish.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { WorkId } from '../work.ts'

const readers = ['deputy_head', 'director', 'teacher']

/** A work, its description or its results are not what they were. */
export async function announceWork(
  tx: Transaction,
  actor: Actor,
  workId: WorkId,
  moment: Moment,
): Promise<void> {
  await publish(
    tx,
    { schoolId: actor.schoolId, name: 'results.work_changed', ids: { workId }, roles: readers },
    moment.now,
  )
}

/** A difficulty was judged, or the rules by which one is found have changed. */
export async function announceDifficulties(tx: Transaction, actor: Actor, moment: Moment): Promise<void> {
  await publish(
    tx,
    { schoolId: actor.schoolId, name: 'results.difficulties_changed', ids: {}, roles: readers },
    moment.now,
  )
}
