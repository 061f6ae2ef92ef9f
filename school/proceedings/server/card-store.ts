import { type Selectable, sql } from 'kysely'
import { idFrom } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { ProceedingsCards } from '#platform/db/types.ts'
import type { SchoolId } from '#school/access/actor.ts'
import type { ItemId } from '#school/meetings/agenda.ts'
import type { MeetingId } from '#school/meetings/meeting.ts'
import { type Card, type CardGroup, type CardId, evidenceKinds, type GroupId } from '../card.ts'

export async function cardById(tx: Transaction, id: CardId): Promise<Card | null> {
  const row = await tx.selectFrom('proceedings_cards').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : cardFrom(row)
}

/** In the order they were written. */
export async function cardsOfItem(tx: Transaction, itemId: ItemId): Promise<Card[]> {
  const rows = await tx
    .selectFrom('proceedings_cards')
    .selectAll()
    .where('item_id', '=', itemId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(cardFrom)
}

/** How many cards one author has for an item, taken-back ones too. */
export async function countCardsBy(tx: Transaction, itemId: ItemId, author: Card['author']): Promise<number> {
  const row = await tx
    .selectFrom('proceedings_cards')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('item_id', '=', itemId)
    .where((where) =>
      'personId' in author
        ? where('author_person', '=', author.personId)
        : where('author_participant', '=', author.participantId),
    )
    .executeTakeFirstOrThrow()
  return row.count
}

export async function cardsWrittenBy(
  tx: Transaction,
  meetingId: MeetingId,
  { personId, participantId }: { personId: string | null; participantId: string | null },
): Promise<Card[]> {
  const rows = await tx
    .selectFrom('proceedings_cards')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where((where) =>
      where.or([where('author_person', '=', personId), where('author_participant', '=', participantId)]),
    )
    .orderBy('written_at')
    .orderBy('id')
    .execute()
  return rows.map(cardFrom)
}

type Written = Pick<Card, 'id' | 'meetingId' | 'itemId' | 'author' | 'text' | 'evidence' | 'evidenceKind'>

/** Sent again it is the same card. */
export async function insertCard(
  tx: Transaction,
  schoolId: SchoolId,
  card: Written,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('proceedings_cards')
    .values({
      school_id: schoolId,
      id: card.id,
      meeting_id: card.meetingId,
      item_id: card.itemId,
      author_person: 'personId' in card.author ? card.author.personId : null,
      author_participant: 'participantId' in card.author ? card.author.participantId : null,
      text: card.text,
      evidence: card.evidence,
      evidence_kind: card.evidenceKind,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from proceedings_cards where item_id = ${card.itemId})`,
      written_at: at,
      revision: 0,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function updateCardText(
  tx: Transaction,
  { id, text, evidence, evidenceKind }: Pick<Card, 'id' | 'text' | 'evidence' | 'evidenceKind'>,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('proceedings_cards')
    .set((row) => ({
      text,
      evidence,
      evidence_kind: evidenceKind,
      changed_at: at,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export async function updateCardWithdrawn(tx: Transaction, id: CardId, at: Date | null): Promise<void> {
  await tx.updateTable('proceedings_cards').set({ withdrawn_at: at }).where('id', '=', id).execute()
}

/** Only cards of that item go into it. */
export async function putInGroup(
  tx: Transaction,
  { itemId, groupId, cardIds }: { itemId: ItemId; groupId: GroupId | null; cardIds: readonly CardId[] },
): Promise<void> {
  if (cardIds.length === 0) return
  await tx
    .updateTable('proceedings_cards')
    .set({ group_id: groupId })
    .where('item_id', '=', itemId)
    .where('id', 'in', [...cardIds])
    .execute()
}

export async function groupById(tx: Transaction, id: GroupId): Promise<CardGroup | null> {
  const row = await tx.selectFrom('proceedings_groups').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : groupFrom(row)
}

export async function groupsOfItem(tx: Transaction, itemId: ItemId): Promise<CardGroup[]> {
  const rows = await tx
    .selectFrom('proceedings_groups')
    .selectAll()
    .where('item_id', '=', itemId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(groupFrom)
}

export async function keepGroup(
  tx: Transaction,
  schoolId: SchoolId,
  group: { id: GroupId; meetingId: MeetingId; itemId: ItemId; title: string },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('proceedings_groups')
    .values({
      school_id: schoolId,
      id: group.id,
      meeting_id: group.meetingId,
      item_id: group.itemId,
      title: group.title,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from proceedings_groups where item_id = ${group.itemId})`,
      made_at: at,
    })
    .onConflict((conflict) => conflict.columns(['school_id', 'id']).doUpdateSet({ title: group.title }))
    .execute()
}

export async function deleteGroup(tx: Transaction, id: GroupId): Promise<void> {
  await tx.updateTable('proceedings_cards').set({ group_id: null }).where('group_id', '=', id).execute()
  await tx.deleteFrom('proceedings_groups').where('id', '=', id).execute()
}

export function groupFrom(row: { id: string; item_id: string; title: string; position: number }): CardGroup {
  return {
    id: idFrom<'CardGroup'>(row.id),
    itemId: idFrom<'AgendaItem'>(row.item_id),
    title: row.title,
    position: row.position,
  }
}

export function cardFrom(row: Selectable<ProceedingsCards>): Card {
  return {
    id: idFrom<'Card'>(row.id),
    meetingId: idFrom<'Meeting'>(row.meeting_id),
    itemId: idFrom<'AgendaItem'>(row.item_id),
    author:
      row.author_person === null
        ? { participantId: idFrom<'Participant'>(row.author_participant ?? '') }
        : { personId: idFrom<'Person'>(row.author_person) },
    text: row.text,
    evidence: row.evidence,
    evidenceKind: evidenceKinds.find((each) => each === row.evidence_kind) ?? null,
    groupId: row.group_id === null ? null : idFrom<'CardGroup'>(row.group_id),
    position: row.position,
    writtenAt: row.written_at,
    revision: row.revision,
    withdrawnAt: row.withdrawn_at,
  }
}
