import { sql } from 'kysely'
import { idFrom, newId } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, PersonId, SchoolId } from '#school/access/actor.ts'
import type { ChosenTopic, TopicId } from '#school/topics/topic.ts'
import {
  type CardView,
  type CommunityId,
  type CommunityYear,
  type CommunityYearId,
  cardViews,
} from '../community.ts'

/** The communities of the school in their current years, without those whose start was taken back. */
export async function communityYears(
  tx: Transaction,
  only?: { id: CommunityId } | { yearId: CommunityYearId },
): Promise<CommunityYear[]> {
  const rows = await tx
    .selectFrom('communities_communities as community')
    .innerJoin('communities_years as year', (join) =>
      join
        .onRef('year.school_id', '=', 'community.school_id')
        .onRef('year.community_id', '=', 'community.id'),
    )
    .select([
      'community.id',
      'community.name',
      'community.motto',
      'community.card',
      'year.id as year_id',
      'year.school_year',
      'year.topic',
      'year.started_by',
      'year.started_at',
    ])
    .distinctOn('community.id')
    .where('community.withdrawn_at', 'is', null)
    .$if(only !== undefined && 'id' in only, (query) =>
      query.where('community.id', '=', only !== undefined && 'id' in only ? only.id : ''),
    )
    .$if(only !== undefined && 'yearId' in only, (query) =>
      query.where('year.id', '=', only !== undefined && 'yearId' in only ? only.yearId : ''),
    )
    .orderBy('community.id', 'desc')
    .orderBy('year.school_year', 'desc')
    .execute()
  return rows.map(yearFrom)
}

/** Whoever changes anything of a community does so one after the other. */
export async function lockCommunity(tx: Transaction, id: CommunityId): Promise<void> {
  await tx.selectFrom('communities_communities').select('id').where('id', '=', id).forUpdate().execute()
}

/** Two people who start from one topic at the same moment come one after the other. */
export async function lockTopic(tx: Transaction, id: TopicId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`communities ${id}`}, 0))`.execute(tx)
}

/** Null when a community of this id is there already. */
export async function insertCommunity(
  tx: Transaction,
  actor: Actor,
  community: {
    id: CommunityId
    name: string
    motto: string | null
    card: CardView
    schoolYear: number
    topic: ChosenTopic
  },
  { now }: Moment,
): Promise<CommunityYearId | null> {
  const started = { started_by: actor.personId, started_at: now }
  const { id, name, motto, card } = community
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('communities_communities')
    .values({ school_id: actor.schoolId, id, name, motto, card, ...started })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return null
  const yearId = newId<'CommunityYear'>()
  await tx
    .insertInto('communities_years')
    .values({
      school_id: actor.schoolId,
      id: yearId,
      community_id: id,
      school_year: community.schoolYear,
      topic_id: community.topic.id,
      topic: JSON.stringify(community.topic),
      ...started,
    })
    .execute()
  return yearId
}

export async function updateCommunity(
  tx: Transaction,
  id: CommunityId,
  change: { name: string; motto: string | null; card: CardView },
): Promise<void> {
  await tx.updateTable('communities_communities').set(change).where('id', '=', id).execute()
}

export async function setWithdrawn(tx: Transaction, id: CommunityId, by: PersonId, at: Date): Promise<void> {
  await tx
    .updateTable('communities_communities')
    .set({ withdrawn_by: by, withdrawn_at: at })
    .where('id', '=', id)
    .execute()
}

export async function insertSplit(
  tx: Transaction,
  schoolId: SchoolId,
  split: { id: string; from: CommunityYearId; to: CommunityYearId; by: PersonId },
  at: Date,
): Promise<void> {
  const { id, from, to, by } = split
  await tx
    .insertInto('communities_splits')
    .values({ school_id: schoolId, id, from_year: from, to_year: to, split_by: by, split_at: at })
    .execute()
}

export interface StoredSplit {
  id: string
  to: CommunityYearId
  at: Date
  isUndone: boolean
}

/** Newest first. */
export async function splitsFrom(tx: Transaction, yearId: CommunityYearId): Promise<StoredSplit[]> {
  const rows = await tx
    .selectFrom('communities_splits')
    .select(['id', 'to_year', 'split_at', 'undone_at'])
    .where('from_year', '=', yearId)
    .orderBy('split_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ id, to_year, split_at, undone_at }) => ({
    id,
    to: idFrom<'CommunityYear'>(to_year),
    at: split_at,
    isUndone: undone_at !== null,
  }))
}

export async function setSplitUndone(tx: Transaction, id: string, by: PersonId, at: Date): Promise<void> {
  await tx
    .updateTable('communities_splits')
    .set({ undone_by: by, undone_at: at })
    .where('id', '=', id)
    .execute()
}

function yearFrom(row: {
  id: string
  name: string
  motto: string | null
  card: string
  year_id: string
  school_year: number
  topic: unknown
  started_by: string
  started_at: Date
}): CommunityYear {
  return {
    id: idFrom<'Community'>(row.id),
    yearId: idFrom<'CommunityYear'>(row.year_id),
    name: row.name,
    motto: row.motto,
    card: cardViews.find((view) => view === row.card) ?? 'school',
    schoolYear: row.school_year,
    // Written by insertCommunity only, from what topics had answered.
    topic: row.topic as ChosenTopic,
    startedBy: idFrom<'Person'>(row.started_by),
    startedAt: row.started_at,
  }
}
