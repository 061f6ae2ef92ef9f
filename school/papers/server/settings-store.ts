import { idFrom } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, PersonId } from '#school/access/actor.ts'
import type { PaperSettings } from '../paper-settings.ts'

export interface KeptSettings extends PaperSettings {
  changedBy: PersonId
  changedAt: Date
}

/** What the school has given; `null` until somebody gave anything. */
export async function keptSettings(tx: Transaction): Promise<KeptSettings | null> {
  const row = await tx.selectFrom('papers_settings').selectAll().executeTakeFirst()
  if (row === undefined) return null
  return {
    letterhead: row.letterhead,
    place: row.place,
    fullName: row.full_name,
    shortName: row.short_name,
    genitiveName: row.genitive_name,
    approvalBlock: row.approval_block === 'by_director' ? 'by_director' : 'by_order',
    keptLong: row.kept_long === 'usual' ? 'usual' : 'over_ten_years',
    siteKeeper: row.site_keeper === null ? null : idFrom<'Person'>(row.site_keeper),
    changedBy: idFrom<'Person'>(row.changed_by),
    changedAt: row.changed_at,
  }
}

export async function writeSettings(
  tx: Transaction,
  actor: Actor,
  settings: PaperSettings,
  { now }: Moment,
): Promise<void> {
  const values = {
    letterhead: settings.letterhead,
    place: settings.place,
    full_name: settings.fullName,
    short_name: settings.shortName,
    genitive_name: settings.genitiveName,
    approval_block: settings.approvalBlock,
    kept_long: settings.keptLong,
    site_keeper: settings.siteKeeper,
    changed_by: actor.personId,
    changed_at: now,
  }
  await tx
    .insertInto('papers_settings')
    .values({ school_id: actor.schoolId, ...values })
    .onConflict((conflict) => conflict.column('school_id').doUpdateSet(values))
    .execute()
}
