import { idFrom, newId } from '#base/id.ts'
import type { IsoWeekday } from '#base/local-date.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { PersonId, SchoolId } from '#school/access/actor.ts'
import type { Channel, Refusal } from '../channel.ts'
import { type NoticeSettings, proposedSettings } from '../settings.ts'

// Row-level security shows each person their own rows, and everybody's to the job that sends.

export async function settingsOf(tx: Transaction, person: PersonId): Promise<NoticeSettings> {
  const row = await tx
    .selectFrom('notices_settings')
    .select(['language', 'quiet_from_minute', 'quiet_to_minute', 'digest_weekday', 'digest_minute'])
    .where('person_id', '=', person)
    .executeTakeFirst()
  if (row === undefined) return proposedSettings
  const { quiet_from_minute: from, quiet_to_minute: to, digest_weekday: weekday, digest_minute: minute } = row
  return {
    language: row.language === 'en' ? 'en' : 'ru',
    quiet: from === null || to === null ? null : { fromMinute: from, toMinute: to },
    // A constraint of the table holds it between 1 and 7.
    digest: weekday === null || minute === null ? null : { weekday: weekday as IsoWeekday, minute },
  }
}

export async function keepSettings(
  tx: Transaction,
  person: { schoolId: SchoolId; personId: PersonId },
  settings: NoticeSettings,
  at: Date,
): Promise<void> {
  const values = {
    language: settings.language,
    quiet_from_minute: settings.quiet?.fromMinute ?? null,
    quiet_to_minute: settings.quiet?.toMinute ?? null,
    digest_weekday: settings.digest?.weekday ?? null,
    digest_minute: settings.digest?.minute ?? null,
    changed_at: at,
  }
  await tx
    .insertInto('notices_settings')
    .values({ school_id: person.schoolId, person_id: person.personId, ...values })
    .onConflict((conflict) => conflict.columns(['school_id', 'person_id']).doUpdateSet(values))
    .execute()
}

export async function refusalsOf(tx: Transaction, person: PersonId): Promise<Refusal[]> {
  const rows = await tx
    .selectFrom('notices_refusals')
    .select(['group_code', 'channel'])
    .where('person_id', '=', person)
    .where('withdrawn_at', 'is', null)
    .orderBy('group_code')
    .orderBy('channel')
    .execute()
  return rows.map((row) => ({ group: row.group_code, channel: channelFrom(row.channel) }))
}

/** Does nothing where it stands already, and nothing when the letter was used before. */
export async function insertRefusal(
  tx: Transaction,
  refusal: Refusal & { schoolId: SchoolId; personId: PersonId; byDelivery: string | null },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('notices_refusals')
    .values({
      school_id: refusal.schoolId,
      id: newId(),
      person_id: refusal.personId,
      group_code: refusal.group,
      channel: refusal.channel,
      refused_at: at,
      by_delivery_id: refusal.byDelivery,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function withdrawRefusal(
  tx: Transaction,
  person: PersonId,
  refusal: Refusal,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('notices_refusals')
    .set({ withdrawn_at: at })
    .where('person_id', '=', person)
    .where('group_code', '=', refusal.group)
    .where('channel', '=', refusal.channel)
    .where('withdrawn_at', 'is', null)
    .execute()
}

/** A constraint of each table that names a channel knows these alone. */
export function channelFrom(text: string): Channel {
  return text as Channel
}

export const personFrom = (text: string): PersonId => idFrom<'Person'>(text)
