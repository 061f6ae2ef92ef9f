import { type Selectable, sql } from 'kysely'
import { type Id, idFrom } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { CalendarFeeds } from '#platform/db/types.ts'
import type { Actor, PersonId } from '#school/access/actor.ts'
import type { Feed, FeedId } from '../feed.ts'

/** Whose it is stands in the scope: a person finds the own feeds only, whoever has no person must know a secret. */
interface StoredFeed extends Feed {
  personId: PersonId
  withdrawnAt: Date | null
}

/** Two presses at once make one address. */
export async function lockFeeds(tx: Transaction, personId: PersonId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`calendar feeds ${personId}`}, 0))`.execute(tx)
}

export async function feedsInUse(tx: Transaction, personId: PersonId): Promise<Feed[]> {
  const rows = await tx
    .selectFrom('calendar_feeds')
    .selectAll()
    .where('person_id', '=', personId)
    .where('withdrawn_at', 'is', null)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  return rows.map(feedFrom)
}

export async function feedById(tx: Transaction, id: FeedId): Promise<StoredFeed | null> {
  const row = await tx.selectFrom('calendar_feeds').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : feedFrom(row)
}

export async function feedByHash(tx: Transaction, secretHash: string): Promise<StoredFeed | null> {
  const row = await tx
    .selectFrom('calendar_feeds')
    .selectAll()
    .where('secret_hash', '=', secretHash)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? null : feedFrom(row)
}

export async function insertFeed(
  tx: Transaction,
  actor: Actor,
  feed: { id: FeedId; communityId: Id<'Community'> | null; secretHash: string },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('calendar_feeds')
    .values({
      school_id: actor.schoolId,
      id: feed.id,
      person_id: actor.personId,
      community_id: feed.communityId,
      secret_hash: feed.secretHash,
      made_at: at,
    })
    .execute()
}

export async function updateFeed(
  tx: Transaction,
  id: FeedId,
  change: { withdrawnAt: Date | null } | { readAt: Date },
): Promise<void> {
  const values = 'readAt' in change ? { read_at: change.readAt } : { withdrawn_at: change.withdrawnAt }
  await tx.updateTable('calendar_feeds').set(values).where('id', '=', id).execute()
}

function feedFrom(row: Selectable<CalendarFeeds>): StoredFeed {
  return {
    id: idFrom<'CalendarFeed'>(row.id),
    personId: idFrom<'Person'>(row.person_id),
    communityId: row.community_id === null ? null : idFrom<'Community'>(row.community_id),
    madeAt: row.made_at,
    readAt: row.read_at,
    withdrawnAt: row.withdrawn_at,
  }
}
