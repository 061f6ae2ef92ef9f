import { idFrom, newId } from '#base/id.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { PersonId, SchoolId } from '#school/access/actor.ts'
import type { Deed } from '#school/access/deed.ts'
import type { Announcement } from '../announcement.ts'
import type { CommunityYearId } from '../community.ts'
import type { JoinLink, JoinLinkId } from '../join.ts'

export interface StoredAnnouncement extends Announcement {
  changedBy: PersonId
  announcedBy: PersonId | null
}

/** Whoever is not inside gets it only once it is announced; the policy of the table says so. */
export async function announcementOf(
  tx: Transaction,
  yearId: CommunityYearId,
): Promise<StoredAnnouncement | null> {
  const row = await tx
    .selectFrom('communities_announcements')
    .selectAll()
    .where('year_id', '=', yearId)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    text: row.text,
    chatName: row.chat_name,
    chatLink: row.chat_link,
    changedBy: idFrom<'Person'>(row.changed_by),
    changedAt: row.changed_at,
    revision: row.revision,
    announcedBy: row.announced_by === null ? null : idFrom<'Person'>(row.announced_by),
    announcedAt: row.announced_at,
  }
}

export async function announcedAtIn(
  tx: Transaction,
  yearIds: readonly CommunityYearId[],
): Promise<Map<string, Date>> {
  if (yearIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('communities_announcements')
    .select(['year_id', 'announced_at'])
    .where('year_id', 'in', [...yearIds])
    .execute()
  return new Map(
    rows.flatMap(({ year_id, announced_at }) =>
      announced_at === null ? [] : [[year_id, announced_at] as const],
    ),
  )
}

export async function writeAnnouncement(
  tx: Transaction,
  { schoolId, yearId }: { schoolId: SchoolId; yearId: CommunityYearId },
  written: { text: string; chatName: string | null; chatLink: string | null; revision: number; by: PersonId },
  at: Date,
): Promise<void> {
  const values = {
    text: written.text,
    chat_name: written.chatName,
    chat_link: written.chatLink,
    revision: written.revision,
    changed_by: written.by,
    changed_at: at,
  }
  await tx
    .insertInto('communities_announcements')
    .values({ school_id: schoolId, year_id: yearId, ...values })
    .onConflict((conflict) => conflict.columns(['school_id', 'year_id']).doUpdateSet(values))
    .execute()
}

export async function setAnnounced(
  tx: Transaction,
  yearId: CommunityYearId,
  announced: Deed | null,
): Promise<void> {
  await tx
    .updateTable('communities_announcements')
    .set({ announced_by: announced?.by ?? null, announced_at: announced?.at ?? null })
    .where('year_id', '=', yearId)
    .execute()
}

/** The link that was opened last, open or closed. */
export async function joinLinkOf(tx: Transaction, yearId: CommunityYearId): Promise<JoinLink | null> {
  const row = await tx
    .selectFrom('communities_join_links')
    .selectAll()
    .where('year_id', '=', yearId)
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : linkFrom(row)
}

/** Where a secret leads; the page that asks has nobody signed in. */
export async function joinLinkBySecret(
  tx: Transaction,
  secret: string,
): Promise<(JoinLink & { yearId: CommunityYearId }) | null> {
  const row = await tx
    .selectFrom('communities_join_links')
    .selectAll()
    .where('secret', '=', secret)
    .executeTakeFirst()
  return row === undefined ? null : { ...linkFrom(row), yearId: idFrom<'CommunityYear'>(row.year_id) }
}

export async function insertJoinLink(
  tx: Transaction,
  { schoolId, yearId }: { schoolId: SchoolId; yearId: CommunityYearId },
  link: { secret: string; closesOn: LocalDate | null; by: PersonId },
  at: Date,
): Promise<void> {
  const opened = { opened_by: link.by, opened_at: at }
  const row = {
    school_id: schoolId,
    id: newId(),
    year_id: yearId,
    secret: link.secret,
    closes_on: link.closesOn,
  }
  await tx
    .insertInto('communities_join_links')
    .values({ ...row, ...opened })
    .execute()
}

export async function updateJoinLink(
  tx: Transaction,
  id: JoinLinkId,
  change: { closesOn: LocalDate | null } | { closed: Deed | null },
): Promise<void> {
  const values =
    'closed' in change
      ? { closed_by: change.closed?.by ?? null, closed_at: change.closed?.at ?? null }
      : { closes_on: change.closesOn }
  await tx.updateTable('communities_join_links').set(values).where('id', '=', id).execute()
}

function linkFrom(row: {
  id: string
  secret: string
  closes_on: string | null
  opened_at: Date
  closed_at: Date | null
}): JoinLink {
  return {
    id: idFrom<'JoinLink'>(row.id),
    secret: row.secret,
    // The column is a date; the compiler knows only that it is text.
    closesOn: row.closes_on as LocalDate | null,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
  }
}
