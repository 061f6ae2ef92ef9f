import { sql } from 'kysely'
import { idFrom } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { SchoolId } from '#school/access/actor.ts'
import type { NoticeParams, Reminder } from '../notice.ts'

export async function keepReminder(tx: Transaction, schoolId: SchoolId, reminder: Reminder): Promise<void> {
  const values = {
    to_people: [...reminder.to],
    kind: reminder.kind,
    path: reminder.path,
    params: JSON.stringify(reminder.params),
    due_at: reminder.at,
    expires_at: reminder.until ?? null,
  }
  await tx
    .insertInto('notices_reminders')
    .values({ school_id: schoolId, key: reminder.key, ...values })
    .onConflict((conflict) =>
      conflict.columns(['school_id', 'key']).doUpdateSet({
        ...values,
        told_at: sql<Date | null>`case when excluded.due_at > notices_reminders.told_at then null
          else notices_reminders.told_at end`,
      }),
    )
    .execute()
}

export async function deleteReminder(tx: Transaction, key: string): Promise<void> {
  await tx.deleteFrom('notices_reminders').where('key', '=', key).execute()
}

/** Locks what is due, leaving what another process has in hand. */
export async function takeDueReminders(tx: Transaction, now: Date): Promise<Reminder[]> {
  const rows = await tx
    .selectFrom('notices_reminders')
    .select(['key', 'to_people', 'kind', 'path', 'params', 'due_at', 'expires_at'])
    .where('told_at', 'is', null)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('key')
    .limit(100)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map((row) => ({
    key: row.key,
    to: row.to_people.map((person) => idFrom<'Person'>(person)),
    kind: row.kind,
    path: row.path,
    // Written by keepReminder only, which takes these types.
    params: row.params as NoticeParams,
    at: row.due_at,
    ...(row.expires_at === null ? {} : { until: row.expires_at }),
  }))
}

export async function markReminderTold(tx: Transaction, key: string, at: Date): Promise<void> {
  await tx.updateTable('notices_reminders').set({ told_at: at }).where('key', '=', key).execute()
}

/** Told ones are kept as long as what they told, so that setting one again in between does not tell it twice. */
export async function deleteOldReminders(tx: Transaction, before: Date): Promise<void> {
  await tx.deleteFrom('notices_reminders').where('told_at', '<', before).execute()
}
