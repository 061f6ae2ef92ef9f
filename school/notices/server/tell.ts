import { invariant } from '#base/invariant.ts'
import type { Transaction } from '#platform/db/database.ts'
import { publish } from '#platform/live/publish.ts'
import type { SchoolId } from '#school/access/actor.ts'
import type { Telling } from '../notice.ts'
import { insertNotices } from './store.ts'

/**
 * Tells people something, in the transaction of what happened, so that neither stands without the other. It stands in the app
 * at once; by which other ways it reaches each of them is decided afterwards (plan-deliveries.ts). The kind names the
 * capability that tells; its sentences stand in that capability's `notice-sentences.ts`. Telling nobody does nothing.
 */
export async function tell(
  tx: Transaction,
  teller: { schoolId: SchoolId },
  telling: Telling,
  at: Date,
): Promise<void> {
  checkTelling(telling)
  const to = [...new Set(telling.to)]
  if (to.length === 0) return
  await insertNotices(tx, teller.schoolId, { ...telling, to }, at)
  await publish(tx, { schoolId: teller.schoolId, name: 'notices.told', ids: {}, people: to }, at)
}

/** A telling that is wrong is a defect of who tells. */
export function checkTelling({ kind, path }: { kind: string; path: string }): void {
  invariant(/^[a-z]+\.[a-z_]+$/.test(kind), 'the kind of a notice is a code with its capability in front')
  invariant(/^\/(?!\/)/.test(path), 'a notice leads to a page of the app')
}
