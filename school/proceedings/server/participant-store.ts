import { type Selectable, sql } from 'kysely'
import { idFrom } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { ProceedingsParticipants } from '#platform/db/types.ts'
import type { PersonId, SchoolId } from '#school/access/actor.ts'
import type { Deed } from '#school/access/deed.ts'
import type { MeetingId } from '#school/meetings/meeting.ts'
import type { Participant } from '../presence.ts'
import type { ParticipantId } from '../room.ts'

/** Everybody who is or was in the room. */
export async function participantsOf(tx: Transaction, meetingId: MeetingId): Promise<Participant[]> {
  const rows = await tx
    .selectFrom('proceedings_participants')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('id')
    .execute()
  return rows.map(participantFrom)
}

export async function participantOfPerson(
  tx: Transaction,
  meetingId: MeetingId,
  personId: PersonId,
): Promise<Participant | null> {
  const row = await tx
    .selectFrom('proceedings_participants')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? null : participantFrom(row)
}

export async function participantOfPass(
  tx: Transaction,
  meetingId: MeetingId,
  passHash: string,
): Promise<Participant | null> {
  const row = await tx
    .selectFrom('proceedings_participants')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('pass_hash', '=', passHash)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? null : participantFrom(row)
}

export async function participantOfDevice(
  tx: Transaction,
  meetingId: MeetingId,
  clientId: string,
): Promise<Participant | null> {
  const row = await tx
    .selectFrom('proceedings_participants')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('entered_with', '=', clientId)
    .executeTakeFirst()
  return row === undefined ? null : participantFrom(row)
}

interface NewParticipant {
  id: ParticipantId
  meetingId: MeetingId
  personId: PersonId | null
  guestName: string | null
  passHash: string | null
  enteredWith: string | null
}

/** The person who is there already stays the one participant they are. */
export async function insertParticipant(
  tx: Transaction,
  schoolId: SchoolId,
  participant: NewParticipant,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('proceedings_participants')
    .values({
      school_id: schoolId,
      id: participant.id,
      meeting_id: participant.meetingId,
      person_id: participant.personId,
      guest_name: participant.guestName,
      pass_hash: participant.passHash,
      entered_with: participant.enteredWith,
      came_at: at,
      seen_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** A sign of life, and perhaps another device. */
export async function updateSeen(
  tx: Transaction,
  id: ParticipantId,
  { at, pass }: { at: Date; pass?: { hash: string; enteredWith: string } },
): Promise<void> {
  await tx
    .updateTable('proceedings_participants')
    .set({
      seen_at: at,
      left_at: null,
      ...(pass === undefined ? {} : { pass_hash: pass.hash, entered_with: pass.enteredWith }),
    })
    .where('id', '=', id)
    .execute()
}

export async function markLeft(tx: Transaction, id: ParticipantId, at: Date): Promise<void> {
  await tx.updateTable('proceedings_participants').set({ left_at: at }).where('id', '=', id).execute()
}

export async function markRemoved(tx: Transaction, id: ParticipantId, removed: Deed): Promise<void> {
  await tx
    .updateTable('proceedings_participants')
    .set({ removed_by: removed.by, removed_at: removed.at, pass_hash: null })
    .where('id', '=', id)
    .execute()
}

export async function addTurn(
  tx: Transaction,
  schoolId: SchoolId,
  {
    meetingId,
    participantId,
    seconds,
  }: { meetingId: MeetingId; participantId: ParticipantId; seconds: number },
): Promise<void> {
  await tx
    .insertInto('proceedings_turns')
    .values({
      school_id: schoolId,
      meeting_id: meetingId,
      participant_id: participantId,
      turns_count: 1,
      spoken_seconds: seconds,
    })
    .onConflict((conflict) =>
      conflict.columns(['school_id', 'meeting_id', 'participant_id']).doUpdateSet({
        turns_count: sql`proceedings_turns.turns_count + 1`,
        spoken_seconds: sql`proceedings_turns.spoken_seconds + excluded.spoken_seconds`,
      }),
    )
    .execute()
}

export function participantFrom(row: Selectable<ProceedingsParticipants>): Participant {
  return {
    id: idFrom<'Participant'>(row.id),
    meetingId: idFrom<'Meeting'>(row.meeting_id),
    personId: row.person_id === null ? null : idFrom<'Person'>(row.person_id),
    guestName: row.guest_name,
    cameAt: row.came_at,
    seenAt: row.seen_at,
    leftAt: row.left_at,
    removedAt: row.removed_at,
    turnsCount: 0,
    spokenSeconds: 0,
  }
}
