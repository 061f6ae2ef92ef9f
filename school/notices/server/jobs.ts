import { idFrom } from '#base/id.ts'
import { type Database, inScope } from '#platform/db/database.ts'
import { schoolIds } from '#school/access/server/public.ts'
import { messengers } from '../channel.ts'
import { deleteOldDeliveries } from './delivery-store.ts'
import { hearMessenger } from './hear-messenger.ts'
import { deleteOldReminders } from './reminder-store.ts'
import { sendDue } from './send-deliveries.ts'
import { asSender, type Sender } from './sender.ts'
import { deleteOldNotices } from './store.ts'

const keptDays = 90

/** Forgets read notices after a quarter and unread ones after a year, school by school. Safe to run twice. */
export async function forgetOldNotices(database: Database): Promise<void> {
  for (const schoolId of await schoolIds(database))
    await inScope(database, { schoolId, personId: null, roles: [] }, deleteOldNotices)
}

/** Forgets after a quarter what became of deliveries, and what was reminded of. Safe to run twice. */
export async function forgetOldDeliveries(sender: Sender): Promise<void> {
  for (const schoolId of await schoolIds(sender.database))
    await asSender(sender, idFrom<'School'>(schoolId), async (tx, { moment }) => {
      const before = new Date(moment.now.getTime() - keptDays * 86_400_000)
      await deleteOldDeliveries(tx, before)
      await deleteOldReminders(tx, before)
    })
}

/**
 * Sends what is due, school by school. Two processes may do it at once: each delivery is in the hand of one. What breaks in one
 * school is told after the others have been served.
 */
export async function sendNotices(sender: Sender): Promise<void> {
  const defects: unknown[] = []
  for (const schoolId of await schoolIds(sender.database))
    await sendDue(sender, idFrom<'School'>(schoolId)).catch((defect: unknown) => defects.push(defect))
  if (defects.length > 0) throw new AggregateError(defects, 'notices of some schools were not sent')
}

/** Hears what people wrote to the bots, so that they become reachable there. */
export async function hearMessengers(sender: Sender): Promise<void> {
  await Promise.all(messengers.map((messenger) => hearMessenger(sender, messenger)))
}
