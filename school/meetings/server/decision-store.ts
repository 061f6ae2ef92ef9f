import type { Selectable } from 'kysely'
import { idFrom } from '#base/id.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { MeetingsDecisions } from '#platform/db/types.ts'
import type { Actor, PersonId } from '#school/access/actor.ts'
import { deedFrom } from '#school/access/deed.ts'
import type { CommunityYearId } from '#school/communities/community.ts'
import type { Decision, DecisionId } from '../decision.ts'
import { personOr } from './meeting-store.ts'

/** In the order in which they were made. */
export async function decisionsOf(tx: Transaction, yearId: CommunityYearId): Promise<Decision[]> {
  const rows = await tx
    .selectFrom('meetings_decisions')
    .selectAll()
    .where('year_id', '=', yearId)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  return rows.map(decisionFrom)
}

export async function decisionById(tx: Transaction, id: DecisionId): Promise<Decision | null> {
  const row = await tx.selectFrom('meetings_decisions').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : decisionFrom(row)
}

/** What a person has taken on and not ended yet. */
export async function openDecisionsOwnedBy(tx: Transaction, personId: PersonId): Promise<Decision[]> {
  const rows = await tx
    .selectFrom('meetings_decisions')
    .selectAll()
    .where('owner_id', '=', personId)
    .where('done_at', 'is', null)
    .where('dropped_at', 'is', null)
    .execute()
  return rows.map(decisionFrom)
}

export async function insertDecision(
  tx: Transaction,
  actor: Actor,
  decision: Pick<Decision, 'id' | 'yearId' | 'meetingId' | 'itemId' | 'text' | 'ownerId' | 'dueOn'>,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('meetings_decisions')
    .values({
      school_id: actor.schoolId,
      id: decision.id,
      year_id: decision.yearId,
      meeting_id: decision.meetingId,
      item_id: decision.itemId,
      text: decision.text,
      owner_id: decision.ownerId,
      due_on: decision.dueOn,
      made_by: actor.personId,
      made_at: at,
      revision: 0,
    })
    .execute()
}

export async function updateDecision(
  tx: Transaction,
  id: DecisionId,
  { text, ownerId, dueOn }: Pick<Decision, 'text' | 'ownerId' | 'dueOn'>,
): Promise<void> {
  await tx
    .updateTable('meetings_decisions')
    .set((row) => ({ text, owner_id: ownerId, due_on: dueOn, revision: row('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** How it ended; both null when it is open again. */
export async function enterDecisionEnd(
  tx: Transaction,
  id: DecisionId,
  { done, dropped }: Pick<Decision, 'done' | 'dropped'>,
): Promise<void> {
  await tx
    .updateTable('meetings_decisions')
    .set((row) => ({
      done_by: done?.by ?? null,
      done_at: done?.at ?? null,
      done_words: done?.words ?? null,
      dropped_by: dropped?.by ?? null,
      dropped_at: dropped?.at ?? null,
      dropped_words: dropped?.words ?? null,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

function decisionFrom(row: Selectable<MeetingsDecisions>): Decision {
  const done = deedFrom(row.done_by, row.done_at)
  const dropped = deedFrom(row.dropped_by, row.dropped_at)
  return {
    id: idFrom<'Decision'>(row.id),
    yearId: idFrom<'CommunityYear'>(row.year_id),
    meetingId: row.meeting_id === null ? null : idFrom<'Meeting'>(row.meeting_id),
    itemId: row.item_id === null ? null : idFrom<'AgendaItem'>(row.item_id),
    text: row.text,
    ownerId: personOr(row.owner_id),
    // The column is a date; the compiler knows only that it is text.
    dueOn: row.due_on as LocalDate | null,
    madeAt: row.made_at,
    revision: row.revision,
    done: done && { ...done, words: row.done_words },
    dropped: dropped && { ...dropped, words: row.dropped_words ?? '' },
  }
}
