import { randomInt } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import { idFrom } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { ProceedingsRooms } from '#platform/db/types.ts'
import type { Actor, PersonId, SchoolId } from '#school/access/actor.ts'
import type { Deed } from '#school/access/deed.ts'
import type { CommunityYearId } from '#school/communities/community.ts'
import type { MeetingId } from '#school/meetings/meeting.ts'
import { newCode, type ParticipantId, type Room } from '../room.ts'

export async function roomOf(tx: Transaction, meetingId: MeetingId): Promise<Room | null> {
  const row = await tx
    .selectFrom('proceedings_rooms')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  return row === undefined ? null : roomFrom(row)
}

/**
 * Marks share the room, whoever moves its stage or closes it holds it alone. It is not a lock on a row: that would leave the
 * number of one transaction beside what another one wrote.
 */
export async function holdRoom(
  tx: Transaction,
  meetingId: MeetingId,
  how: 'shared' | 'alone',
): Promise<void> {
  const key = sql`hashtextextended(${`proceedings ${meetingId}`}, 0)`
  await (how === 'alone'
    ? sql`select pg_advisory_xact_lock(${key})`.execute(tx)
    : sql`select pg_advisory_xact_lock_shared(${key})`.execute(tx))
}

export async function insertRoom(
  tx: Transaction,
  actor: Actor,
  { meetingId, yearId }: { meetingId: MeetingId; yearId: CommunityYearId },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('proceedings_rooms')
    .values({
      school_id: actor.schoolId,
      meeting_id: meetingId,
      year_id: yearId,
      code: await freeCode(tx),
      opened_by: actor.personId,
      opened_at: at,
      chair_id: actor.personId,
    })
    .execute()
}

interface Change {
  closed?: Deed | null
  chairId?: PersonId
  speaking?: Room['speaking']
  code?: string
}

export async function updateRoom(
  tx: Transaction,
  meetingId: MeetingId,
  { closed, chairId, speaking, code }: Change,
): Promise<void> {
  await tx
    .updateTable('proceedings_rooms')
    .set({
      ...(closed === undefined ? {} : { closed_by: closed?.by ?? null, closed_at: closed?.at ?? null }),
      ...(chairId === undefined ? {} : { chair_id: chairId }),
      ...(speaking === undefined
        ? {}
        : { speaking_id: speaking?.participantId ?? null, speaking_since: speaking?.since ?? null }),
      ...(code === undefined ? {} : { code }),
    })
    .where('meeting_id', '=', meetingId)
    .execute()
}

/** Which meeting a code opens, in whatever school. Before it is known, nothing else can be seen. */
export async function placeOfCode(
  tx: Transaction,
  code: string,
): Promise<{ schoolId: SchoolId; meetingId: MeetingId } | null> {
  const { rows } = await sql<{ school: string; meeting: string }>`
    select school, meeting from proceedings_school_of_code(${code})`.execute(tx)
  const row = rows[0]
  if (row === undefined) return null
  return { schoolId: idFrom<'School'>(row.school), meetingId: idFrom<'Meeting'>(row.meeting) }
}

/** No two open rooms of the installation have the same code; whoever looks for one waits for the one before. */
export async function freeCode(tx: Transaction, kept?: string): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtextextended('proceedings code', 0))`.execute(tx)
  let code = kept ?? newCode(randomInt)
  while ((await placeOfCode(tx, code)) !== null) code = newCode(randomInt)
  return code
}

export function roomFrom(row: Selectable<ProceedingsRooms>): Room {
  const { closed_by: closedBy, closed_at: closedAt, speaking_id: speaking, speaking_since: since } = row
  return {
    meetingId: idFrom<'Meeting'>(row.meeting_id),
    yearId: idFrom<'CommunityYear'>(row.year_id),
    code: row.code,
    opened: { by: idFrom<'Person'>(row.opened_by), at: row.opened_at },
    closed: closedBy && closedAt ? { by: idFrom<'Person'>(closedBy), at: closedAt } : null,
    chairId: idFrom<'Person'>(row.chair_id),
    speaking: speaking && since ? { participantId: participant(speaking), since } : null,
  }
}

function participant(id: string): ParticipantId {
  return idFrom<'Participant'>(id)
}
