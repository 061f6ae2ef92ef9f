import { idFrom } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor } from '#school/access/actor.ts'
import { type Deed, deedFrom } from '#school/access/deed.ts'
import type { CommunityYearId } from '#school/communities/community.ts'
import type { Guest, GuestId } from '../guest.ts'
import type { MeetingId } from '../meeting.ts'
import { personOr } from './meeting-store.ts'

// Row-level security shows all guests to those inside, and to a guest the own invitation.

export async function guestsIn(tx: Transaction, meetingIds: readonly MeetingId[]): Promise<Guest[]> {
  if (meetingIds.length === 0) return []
  const rows = await tx
    .selectFrom('meetings_guests')
    .selectAll()
    .where('meeting_id', 'in', [...meetingIds])
    .orderBy('invited_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: idFrom<'MeetingGuest'>(row.id),
    meetingId: idFrom<'Meeting'>(row.meeting_id),
    personId: personOr(row.person_id),
    name: row.name,
    contact: row.contact,
    withdrawn: deedFrom(row.withdrawn_by, row.withdrawn_at),
  }))
}

export async function meetingOfGuest(tx: Transaction, id: GuestId): Promise<MeetingId | null> {
  const row = await tx
    .selectFrom('meetings_guests')
    .select('meeting_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : idFrom<'Meeting'>(row.meeting_id)
}

export async function insertGuest(
  tx: Transaction,
  actor: Actor,
  guest: Omit<Guest, 'withdrawn'> & { yearId: CommunityYearId },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('meetings_guests')
    .values({
      school_id: actor.schoolId,
      id: guest.id,
      meeting_id: guest.meetingId,
      year_id: guest.yearId,
      person_id: guest.personId,
      name: guest.name,
      contact: guest.contact,
      invited_by: actor.personId,
      invited_at: at,
    })
    .execute()
}

export async function updateGuest(
  tx: Transaction,
  id: GuestId,
  { withdrawn }: { withdrawn: Deed | null },
): Promise<void> {
  await tx
    .updateTable('meetings_guests')
    .set({ withdrawn_by: withdrawn?.by ?? null, withdrawn_at: withdrawn?.at ?? null })
    .where('id', '=', id)
    .execute()
}
