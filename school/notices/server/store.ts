import { sql } from 'kysely'
import { idFrom, newId } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { SchoolId } from '#school/access/actor.ts'
import type { Notice, NoticeId, NoticeParams, Telling } from '../notice.ts'

// Row-level security shows each person their own notices only, so no query here names the recipient.

/** A page of the reader's own notices, newest first: ids are ordered by time. */
export async function ownNotices(
  tx: Transaction,
  page: { before?: NoticeId | undefined; limit: number },
): Promise<Notice[]> {
  const rows = await selectNotices(tx)
    .$if(page.before !== undefined, (query) => query.where('id', '<', page.before ?? ''))
    .orderBy('id', 'desc')
    .limit(page.limit)
    .execute()
  return rows.map(noticeFrom)
}

export async function ownNotice(tx: Transaction, id: NoticeId): Promise<Notice | null> {
  const row = await selectNotices(tx).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : noticeFrom(row)
}

export async function ownUnreadCount(tx: Transaction): Promise<number> {
  const { count } = await tx
    .selectFrom('notices_notices')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

export async function setRead(tx: Transaction, id: NoticeId, at: Date | null): Promise<void> {
  await tx.updateTable('notices_notices').set({ read_at: at }).where('id', '=', id).execute()
}

/** Marks what is unread and not newer than the given one; returns how many. */
export async function setReadUpTo(tx: Transaction, upTo: NoticeId, at: Date): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('notices_notices')
    .set({ read_at: at })
    .where('id', '<=', upTo)
    .where('read_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

export async function insertNotices(
  tx: Transaction,
  schoolId: SchoolId,
  telling: Telling,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('notices_notices')
    .values(
      telling.to.map((person) => ({
        school_id: schoolId,
        id: newId(),
        person_id: person,
        kind: telling.kind,
        path: telling.path,
        params: JSON.stringify(telling.params),
        urgency: telling.urgency ?? 'usual',
        created_at: at,
      })),
    )
    .execute()
}

/** Without a condition on purpose: the policy of the table alone says what is old enough, and a job may read nobody's notices. */
export async function deleteOldNotices(tx: Transaction): Promise<void> {
  await sql`delete from notices_notices`.execute(tx)
}

function selectNotices(tx: Transaction) {
  return tx.selectFrom('notices_notices').select(['id', 'kind', 'params', 'path', 'created_at', 'read_at'])
}

function noticeFrom(row: {
  id: string
  kind: string
  params: unknown
  path: string
  created_at: Date
  read_at: Date | null
}): Notice {
  return {
    id: idFrom<'Notice'>(row.id),
    kind: row.kind,
    // Written by insertNotices only, which takes these types.
    params: row.params as NoticeParams,
    path: row.path,
    createdAt: row.created_at.toISOString(),
    readAt: row.read_at?.toISOString() ?? null,
  }
}
