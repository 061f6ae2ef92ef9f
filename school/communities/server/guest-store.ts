import { idFrom } from '#base/id.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { PersonId, SchoolId } from '#school/access/actor.ts'
import type { Deed } from '#school/access/deed.ts'
import type { CommunityYearId } from '../community.ts'
import type { GuestId } from '../guest.ts'

export interface StoredGuest {
  id: GuestId
  yearId: CommunityYearId
  person: PersonId
  purpose: string | null
  untilOn: LocalDate
  invitedBy: PersonId
  invitedAt: Date
  endedAt: Date | null
}

/** The last invited first. */
export async function guestsIn(tx: Transaction, yearIds: readonly CommunityYearId[]): Promise<StoredGuest[]> {
  if (yearIds.length === 0) return []
  const rows = await tx
    .selectFrom('communities_guests')
    .select(['id', 'year_id', 'person_id', 'purpose', 'until_on', 'invited_by', 'invited_at', 'ended_at'])
    .where('year_id', 'in', [...yearIds])
    .orderBy('invited_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: idFrom<'CommunityGuest'>(row.id),
    yearId: idFrom<'CommunityYear'>(row.year_id),
    person: idFrom<'Person'>(row.person_id),
    purpose: row.purpose,
    // The column is a date; the compiler knows only that it is text.
    untilOn: row.until_on as LocalDate,
    invitedBy: idFrom<'Person'>(row.invited_by),
    invitedAt: row.invited_at,
    endedAt: row.ended_at,
  }))
}

export async function insertGuest(
  tx: Transaction,
  schoolId: SchoolId,
  guest: Omit<StoredGuest, 'invitedAt' | 'endedAt'>,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('communities_guests')
    .values({
      school_id: schoolId,
      id: guest.id,
      year_id: guest.yearId,
      person_id: guest.person,
      purpose: guest.purpose,
      until_on: guest.untilOn,
      invited_by: guest.invitedBy,
      invited_at: at,
    })
    .execute()
}

export async function updateGuest(
  tx: Transaction,
  id: GuestId,
  change: { purpose: string | null; untilOn: LocalDate } | { ended: Deed | null },
): Promise<void> {
  const values =
    'ended' in change
      ? { ended_by: change.ended?.by ?? null, ended_at: change.ended?.at ?? null }
      : { purpose: change.purpose, until_on: change.untilOn }
  await tx.updateTable('communities_guests').set(values).where('id', '=', id).execute()
}
