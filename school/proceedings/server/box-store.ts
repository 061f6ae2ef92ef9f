import type { Selectable } from 'kysely'
import { idFrom } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { ProceedingsBoxes } from '#platform/db/types.ts'
import type { PersonId, SchoolId } from '#school/access/actor.ts'
import type { ItemId } from '#school/meetings/agenda.ts'
import type { MeetingId } from '#school/meetings/meeting.ts'
import { type Box, type BoxId, boxKinds, boxOccasions } from '../box.ts'

export async function boxesOf(tx: Transaction, meetingId: MeetingId): Promise<Box[]> {
  const rows = await tx
    .selectFrom('proceedings_boxes')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('id')
    .execute()
  return rows.map(boxFrom)
}

/** The box, held until the end of the transaction: marks are counted one after the other. */
export async function boxLocked(tx: Transaction, meetingId: MeetingId, id: BoxId): Promise<Box | null> {
  const row = await tx
    .selectFrom('proceedings_boxes')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : boxFrom(row)
}

export async function boxOfItem(
  tx: Transaction,
  question: Pick<Box, 'itemId' | 'kind' | 'occasion'>,
): Promise<Box | null> {
  const row = await tx
    .selectFrom('proceedings_boxes')
    .selectAll()
    .where('item_id', '=', question.itemId)
    .where('kind', '=', question.kind)
    .where('occasion', '=', question.occasion)
    .executeTakeFirst()
  return row === undefined ? null : boxFrom(row)
}

export async function insertBox(
  tx: Transaction,
  schoolId: SchoolId,
  { meetingId, box }: { meetingId: MeetingId; box: Box },
): Promise<void> {
  await tx
    .insertInto('proceedings_boxes')
    .values({
      school_id: schoolId,
      id: box.id,
      meeting_id: meetingId,
      item_id: box.itemId,
      kind: box.kind,
      occasion: box.occasion,
      options: JSON.stringify(box.options),
      dots: box.dots,
      marked: [],
      sums: JSON.stringify({}),
    })
    .execute()
}

/** The whole box anew. This is the only row a mark writes, and it has no time. */
export async function writeMarks(
  tx: Transaction,
  { id, marked, sums }: Pick<Box, 'id' | 'marked' | 'sums'>,
): Promise<void> {
  await tx
    .updateTable('proceedings_boxes')
    .set({ marked: [...marked], sums: JSON.stringify(sums) })
    .where('id', '=', id)
    .execute()
}

export async function enterBoxClosed(tx: Transaction, id: BoxId, closedBy: PersonId | null): Promise<void> {
  await tx.updateTable('proceedings_boxes').set({ closed_by: closedBy }).where('id', '=', id).execute()
}

/** What is asked may change while nobody has answered. */
export async function updateOptions(
  tx: Transaction,
  { id, options, dots }: Pick<Box, 'id' | 'options' | 'dots'>,
): Promise<void> {
  await tx
    .updateTable('proceedings_boxes')
    .set({ options: JSON.stringify(options), dots })
    .where('id', '=', id)
    .execute()
}

export function boxFrom(row: Selectable<ProceedingsBoxes>): Box {
  return {
    id: idFrom<'Box'>(row.id),
    itemId: item(row.item_id),
    kind: boxKinds.find((each) => each === row.kind) ?? 'dots',
    occasion: boxOccasions.find((each) => each === row.occasion) ?? 'once',
    // Written by insertBox only, which takes this type.
    options: row.options as unknown as Box['options'],
    dots: row.dots,
    marked: row.marked.map((id) => idFrom<'Participant'>(id)),
    // Written by writeMarks only, which takes this type.
    sums: row.sums as Box['sums'],
    isClosed: row.closed_by !== null,
  }
}

function item(id: string): ItemId {
  return idFrom<'AgendaItem'>(id)
}
