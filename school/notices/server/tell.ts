import { invariant } from '#base/invariant.ts'
import type { Transaction } from '#platform/db/database.ts'
import { publish } from '#platform/live/publish.ts'
import type { SchoolId } from '#school/access/actor.ts'
import type { Telling } from '../notice.ts'
import { insertNotices } from './store.ts'

/**
 * Tells people something in the app, in the transaction of what happened, so that neither stands without the other.
 * The kind names the capability that tells; its sentences live in the words of the page. Telling nobody does nothing.
 */
export async function tell(
  tx: Transaction,
  teller: { schoolId: SchoolId },
  telling: Telling,
  at: Date,
): Promise<void> {
  invariant(
    /^[a-z]+\.[a-z_]+$/.test(telling.kind),
    'the kind of a notice is a code with its capability in front',
  )
  invariant(/^\/(?!\/)/.test(telling.path), 'a notice leads to a page of the app')
  const to = [...new Set(telling.to)]
  if (to.length === 0) return
  await insertNotices(tx, teller.schoolId, { ...telling, to }, at)
  await publish(tx, { schoolId: teller.schoolId, name: 'notices.told', ids: {}, people: to }, at)
}
