import type { Selectable } from 'kysely'
import { idFrom } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { MeetingsItems } from '#platform/db/types.ts'
import type { Actor } from '#school/access/actor.ts'
import { type Deed, deedFrom } from '#school/access/deed.ts'
import type { CommunityYearId } from '#school/communities/community.ts'
import { agendaBlocks, type Item, type ItemId, type ItemSettings, itemKinds } from '../agenda.ts'
import type { DecisionId } from '../decision.ts'
import type { MeetingId } from '../meeting.ts'
import { personOr } from './meeting-store.ts'

export type NewItem = Omit<Item, 'position' | 'revision' | 'added' | 'removed' | 'unreachedAt'>

/** In their order; those taken out too. */
export async function itemsOf(tx: Transaction, meetingId: MeetingId): Promise<Item[]> {
  const rows = await tx
    .selectFrom('meetings_items')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(itemFrom)
}

export async function meetingOfItem(tx: Transaction, id: ItemId): Promise<MeetingId | null> {
  const row = await tx
    .selectFrom('meetings_items')
    .select('meeting_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : idFrom<'Meeting'>(row.meeting_id)
}

export async function insertItems(
  tx: Transaction,
  actor: Actor,
  { meetingId, items, after }: { meetingId: MeetingId; items: readonly NewItem[]; after: number },
  at: Date,
): Promise<void> {
  if (items.length === 0) return
  const rows = items.map((item, index) => ({
    school_id: actor.schoolId,
    id: item.id,
    meeting_id: meetingId,
    position: after + index + 1,
    ...columnsOf(item),
    decision_id: item.decisionId,
    carried_from: item.carriedFrom,
    added_by: actor.personId,
    added_at: at,
    revision: 0,
  }))
  await tx.insertInto('meetings_items').values(rows).execute()
}

type Fields = Pick<Item, 'kind' | 'block' | 'title' | 'note' | 'lengthMinutes' | 'speakerId' | 'settings'>

export async function updateItem(tx: Transaction, id: ItemId, fields: Fields): Promise<void> {
  await tx
    .updateTable('meetings_items')
    .set((row) => ({ ...columnsOf(fields), revision: row('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function markItemsRemoved(
  tx: Transaction,
  ids: readonly ItemId[],
  removed: Deed | null,
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('meetings_items')
    .set({ removed_by: removed?.by ?? null, removed_at: removed?.at ?? null })
    .where('id', 'in', [...ids])
    .execute()
}

export async function markItemsUnreached(
  tx: Transaction,
  ids: readonly ItemId[],
  at: Date | null,
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('meetings_items')
    .set({ unreached_at: at })
    .where('id', 'in', [...ids])
    .execute()
}

/** Places are counted anew, so that no two items stand at the same one. */
export async function placeItems(tx: Transaction, inOrder: readonly { id: ItemId }[]): Promise<void> {
  for (const [position, { id }] of inOrder.entries())
    await tx.updateTable('meetings_items').set({ position }).where('id', '=', id).execute()
}

export interface CarriedCopy {
  item: Item
  meetingId: MeetingId
  number: number
  /** Its meeting has begun, and what stands on its agenda is left alone. */
  isOpened: boolean
}

/** What took up these items, in meetings that were not called off. */
export async function copiesOf(tx: Transaction, ids: readonly ItemId[]): Promise<CarriedCopy[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('meetings_items as item')
    .innerJoin('meetings_meetings as meeting', (join) =>
      join.onRef('meeting.school_id', '=', 'item.school_id').onRef('meeting.id', '=', 'item.meeting_id'),
    )
    .selectAll('item')
    .select(['meeting.number', 'meeting.opened_at'])
    .where('item.carried_from', 'in', [...ids])
    .where('meeting.cancelled_at', 'is', null)
    .execute()
  return rows.map((row) => ({
    item: itemFrom(row),
    meetingId: idFrom<'Meeting'>(row.meeting_id),
    number: row.number,
    isOpened: row.opened_at !== null,
  }))
}

/** The meetings in which these items stand. */
export async function placesOfItems(
  tx: Transaction,
  ids: readonly ItemId[],
): Promise<Map<ItemId, { meetingId: MeetingId; number: number }>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('meetings_items as item')
    .innerJoin('meetings_meetings as meeting', (join) =>
      join.onRef('meeting.school_id', '=', 'item.school_id').onRef('meeting.id', '=', 'item.meeting_id'),
    )
    .select(['item.id', 'meeting.id as meeting_id', 'meeting.number'])
    .where('item.id', 'in', [...ids])
    .execute()
  return new Map(
    rows.map((row) => [
      idFrom<'AgendaItem'>(row.id),
      { meetingId: idFrom<'Meeting'>(row.meeting_id), number: row.number },
    ]),
  )
}

/** What meetings of the year ended without reaching, the earliest first. */
export async function unreachedItems(tx: Transaction, yearId: CommunityYearId): Promise<Item[]> {
  const rows = await tx
    .selectFrom('meetings_items as item')
    .innerJoin('meetings_meetings as meeting', (join) =>
      join.onRef('meeting.school_id', '=', 'item.school_id').onRef('meeting.id', '=', 'item.meeting_id'),
    )
    .selectAll('item')
    .where('meeting.year_id', '=', yearId)
    .where('item.unreached_at', 'is not', null)
    .where('item.removed_at', 'is', null)
    .orderBy('meeting.starts_at')
    .orderBy('item.position')
    .execute()
  return rows.map(itemFrom)
}

/** The follow-ups to a decision in meetings that have not begun. */
export async function followUpsAhead(tx: Transaction, decisionId: DecisionId): Promise<Item[]> {
  const rows = await tx
    .selectFrom('meetings_items as item')
    .innerJoin('meetings_meetings as meeting', (join) =>
      join.onRef('meeting.school_id', '=', 'item.school_id').onRef('meeting.id', '=', 'item.meeting_id'),
    )
    .selectAll('item')
    .where('item.decision_id', '=', decisionId)
    .where('item.kind', '=', 'follow_up')
    .where('meeting.opened_at', 'is', null)
    .execute()
  return rows.map(itemFrom)
}

export async function retitleItems(tx: Transaction, ids: readonly ItemId[], title: string): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('meetings_items')
    .set({ title })
    .where('id', 'in', [...ids])
    .execute()
}

function columnsOf(item: Fields) {
  return {
    kind: item.kind,
    block: item.block,
    title: item.title,
    note: item.note,
    length_minutes: item.lengthMinutes,
    speaker_id: item.speakerId,
    settings: JSON.stringify(item.settings),
  }
}

function itemFrom(row: Selectable<MeetingsItems>): Item {
  return {
    id: idFrom<'AgendaItem'>(row.id),
    position: row.position,
    kind: itemKinds.find((each) => each === row.kind) ?? 'talk',
    block: agendaBlocks.find((each) => each === row.block) ?? null,
    title: row.title,
    note: row.note,
    lengthMinutes: row.length_minutes,
    speakerId: personOr(row.speaker_id),
    // Written by insertItems and updateItem only, which take this type.
    settings: row.settings as unknown as ItemSettings,
    decisionId: row.decision_id === null ? null : idFrom<'Decision'>(row.decision_id),
    carriedFrom: row.carried_from === null ? null : idFrom<'AgendaItem'>(row.carried_from),
    unreachedAt: row.unreached_at,
    revision: row.revision,
    added: { by: idFrom<'Person'>(row.added_by), at: row.added_at },
    removed: deedFrom(row.removed_by, row.removed_at),
  }
}
