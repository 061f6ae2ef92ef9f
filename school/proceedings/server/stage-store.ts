import { idFrom, newId } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { PersonId, SchoolId } from '#school/access/actor.ts'
import type { ItemId } from '#school/meetings/agenda.ts'
import type { MeetingId } from '#school/meetings/meeting.ts'
import { type Phase, type PhaseId, phases } from '../stage.ts'

export interface RunningPhase {
  id: PhaseId
  itemId: ItemId
  phase: Phase
}

/** Where the meeting stands; null between items. */
export async function runningPhase(tx: Transaction, meetingId: MeetingId): Promise<RunningPhase | null> {
  const row = await tx
    .selectFrom('proceedings_phases')
    .select(['id', 'item_id', 'phase'])
    .where('meeting_id', '=', meetingId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: idFrom<'Phase'>(row.id),
    itemId: idFrom<'AgendaItem'>(row.item_id),
    phase: phases.find((each) => each === row.phase) ?? 'talk',
  }
}

export async function insertPhase(
  tx: Transaction,
  schoolId: SchoolId,
  phase: { meetingId: MeetingId; itemId: ItemId; phase: Phase; lengthSeconds: number; startedBy: PersonId },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('proceedings_phases')
    .values({
      school_id: schoolId,
      id: newId(),
      meeting_id: phase.meetingId,
      item_id: phase.itemId,
      phase: phase.phase,
      length_seconds: phase.lengthSeconds,
      started_by: phase.startedBy,
      started_at: at,
    })
    .execute()
}

export async function endPhase(tx: Transaction, id: PhaseId, at: Date): Promise<void> {
  await endPause(tx, id, at)
  await tx.updateTable('proceedings_phases').set({ ended_at: at }).where('id', '=', id).execute()
}

export async function updatePhaseLength(tx: Transaction, id: PhaseId, lengthSeconds: number): Promise<void> {
  await tx
    .updateTable('proceedings_phases')
    .set({ length_seconds: lengthSeconds })
    .where('id', '=', id)
    .execute()
}

export async function beginPause(
  tx: Transaction,
  schoolId: SchoolId,
  phaseId: PhaseId,
  at: Date,
): Promise<void> {
  const open = await tx
    .selectFrom('proceedings_pauses')
    .select('id')
    .where('phase_id', '=', phaseId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (open !== undefined) return
  await tx
    .insertInto('proceedings_pauses')
    .values({ school_id: schoolId, id: newId(), phase_id: phaseId, began_at: at })
    .execute()
}

export async function endPause(tx: Transaction, phaseId: PhaseId, at: Date): Promise<void> {
  await tx
    .updateTable('proceedings_pauses')
    .set({ ended_at: at })
    .where('phase_id', '=', phaseId)
    .where('ended_at', 'is', null)
    .execute()
}

/** Items the meeting has come to. */
export async function reachedItems(tx: Transaction, meetingId: MeetingId): Promise<ItemId[]> {
  const rows = await tx
    .selectFrom('proceedings_phases')
    .select('item_id')
    .distinct()
    .where('meeting_id', '=', meetingId)
    .execute()
  return rows.map((row) => idFrom<'AgendaItem'>(row.item_id))
}
