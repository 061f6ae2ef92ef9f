import { invariant } from '#base/invariant.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { SchoolId } from '#school/access/actor.ts'
import { membersOf } from '#school/access/server/public.ts'
import type { Reminder } from '../notice.ts'
import { deleteReminder, keepReminder, markReminderTold, takeDueReminders } from './reminder-store.ts'
import { checkTelling, tell } from './tell.ts'

/**
 * Tells people something at a later moment of the school's clock, once, whatever restarts in between. The same key moves what
 * was set before; one that was told is told again only when it is moved to a later moment.
 */
export async function remind(
  tx: Transaction,
  teller: { schoolId: SchoolId },
  reminder: Reminder,
): Promise<void> {
  checkTelling(reminder)
  invariant(
    /^[a-z]+\.[a-z_]+:.+$/.test(reminder.key),
    'the key of a reminder names its kind and what it is about',
  )
  const to = [...new Set(reminder.to)]
  if (to.length === 0) await deleteReminder(tx, reminder.key)
  else await keepReminder(tx, teller.schoolId, { ...reminder, to })
}

/** Nobody is reminded of this any more. */
export async function forgetReminder(
  tx: Transaction,
  _teller: { schoolId: SchoolId },
  key: string,
): Promise<void> {
  await deleteReminder(tx, key)
}

/** Tells what has become due, to those who still belong to the school. A reminder is told in the transaction that marks it. */
export async function tellDueReminders(tx: Transaction, schoolId: SchoolId, now: Date): Promise<number> {
  const due = await takeDueReminders(tx, now)
  if (due.length === 0) return 0
  const members = new Set((await membersOf(tx)).map((member) => member.id))
  for (const { until, ...reminder } of due) {
    await markReminderTold(tx, reminder.key, now)
    if (until !== undefined && until <= now) continue
    const to = reminder.to.filter((person) => members.has(person))
    await tell(tx, { schoolId }, { ...reminder, to, urgency: 'timely' }, now)
  }
  return due.length
}
