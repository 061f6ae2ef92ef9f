import { sql } from 'kysely'
import { idFrom, newId } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { PersonId, SchoolId } from '#school/access/actor.ts'
import type { CommunityYearId, Membership, MembershipId } from '../community.ts'

/** Present members by year, in the order of joining. */
export async function membersIn(
  tx: Transaction,
  yearIds: readonly CommunityYearId[],
): Promise<Map<string, Membership[]>> {
  if (yearIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('communities_memberships')
    .select(['id', 'year_id', 'person_id', 'joined_at'])
    .where('year_id', 'in', [...yearIds])
    .where('left_at', 'is', null)
    .orderBy('joined_at')
    .orderBy('id')
    .execute()
  const byYear = new Map<string, Membership[]>()
  for (const row of rows) byYear.set(row.year_id, [...(byYear.get(row.year_id) ?? []), membershipFrom(row)])
  return byYear
}

export interface PastMembership {
  id: MembershipId
  person: PersonId
  joinedAt: Date
  leftAt: Date
  words: string | null
}

/** Who left by themselves, the last first; whoever went on in another part did not leave. */
export async function pastMembersOf(tx: Transaction, yearId: CommunityYearId): Promise<PastMembership[]> {
  const rows = await tx
    .selectFrom('communities_memberships as membership')
    .select(['id', 'person_id', 'joined_at', 'left_at', 'left_words'])
    .where('year_id', '=', yearId)
    .where('left_at', 'is not', null)
    .where(
      sql<boolean>`not exists (select from communities_splits as split where split.school_id = membership.school_id
        and split.from_year = membership.year_id and split.split_at = membership.left_at)`,
    )
    .orderBy('left_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: idFrom<'Membership'>(row.id),
    person: idFrom<'Person'>(row.person_id),
    joinedAt: row.joined_at,
    leftAt: row.left_at ?? row.joined_at,
    words: row.left_words,
  }))
}

export async function insertMemberships(
  tx: Transaction,
  schoolId: SchoolId,
  yearId: CommunityYearId,
  joined: readonly { person: PersonId; joinedAt: Date }[],
): Promise<void> {
  if (joined.length === 0) return
  await tx
    .insertInto('communities_memberships')
    .values(
      joined.map(({ person, joinedAt }) => ({
        school_id: schoolId,
        id: newId(),
        year_id: yearId,
        person_id: person,
        joined_at: joinedAt,
      })),
    )
    .execute()
}

export async function endMemberships(
  tx: Transaction,
  ids: readonly MembershipId[],
  ending: { words: string | null },
  at: Date,
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('communities_memberships')
    .set({ left_at: at, left_words: ending.words })
    .where('id', 'in', [...ids])
    .execute()
}

/** As if the person had never left. */
export async function resumeMembership(tx: Transaction, id: MembershipId): Promise<void> {
  await tx
    .updateTable('communities_memberships')
    .set({ left_at: null, left_words: null })
    .where('id', '=', id)
    .execute()
}

/** Memberships of a year that a split has ended. */
export async function membershipsEndedBySplit(
  tx: Transaction,
  yearId: CommunityYearId,
  splitAt: Date,
): Promise<Membership[]> {
  const rows = await tx
    .selectFrom('communities_memberships')
    .select(['id', 'year_id', 'person_id', 'joined_at'])
    .where('year_id', '=', yearId)
    .where('left_at', '=', splitAt)
    .execute()
  return rows.map(membershipFrom)
}

/** Only for what was confirmed for the wrong person, or moved by a split that is taken back. */
export async function deleteMemberships(tx: Transaction, ids: readonly MembershipId[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .deleteFrom('communities_memberships')
    .where('id', 'in', [...ids])
    .execute()
}

function membershipFrom(row: { id: string; person_id: string; joined_at: Date }): Membership {
  return {
    id: idFrom<'Membership'>(row.id),
    person: idFrom<'Person'>(row.person_id),
    joinedAt: row.joined_at,
  }
}
