import { idFrom, newId } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor } from '#school/access/actor.ts'
import { type Deed, deedFrom } from '#school/access/deed.ts'
import type { CommunityYearId } from '#school/communities/community.ts'
import type { Clause, ClauseId, ClauseText } from '../clause.ts'

// Row-level security shows drafts to those inside only, so no query here asks who is reading.

const columns = [
  'id',
  'year_id',
  'text',
  'position',
  'revision',
  'proposed_by',
  'proposed_at',
  'changed_by',
  'changed_at',
  'removed_by',
  'removed_at',
] as const

/** In their order; what was taken out too. */
export async function clausesOf(tx: Transaction, yearId: CommunityYearId): Promise<Clause[]> {
  const rows = await tx
    .selectFrom('agreement_clauses')
    .select(columns)
    .where('year_id', '=', yearId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(clauseFrom)
}

/** The clause, held against others until the transaction ends. */
export async function clauseHeld(
  tx: Transaction,
  id: ClauseId,
): Promise<{ clause: Clause; yearId: CommunityYearId } | null> {
  const row = await tx
    .selectFrom('agreement_clauses')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : { clause: clauseFrom(row), yearId: idFrom<'CommunityYear'>(row.year_id) }
}

export async function insertClauses(
  tx: Transaction,
  actor: Actor,
  { yearId, texts, after }: { yearId: CommunityYearId; texts: readonly string[]; after: number },
  at: Date,
): Promise<void> {
  const rows = texts.map((text, index) => ({
    school_id: actor.schoolId,
    id: newId(),
    year_id: yearId,
    text,
    position: after + index + 1,
    proposed_by: actor.personId,
    proposed_at: at,
    revision: 0,
  }))
  await tx.insertInto('agreement_clauses').values(rows).execute()
}

export async function updateClause(
  tx: Transaction,
  id: ClauseId,
  change: { text?: string; position?: number; removed?: Deed | null },
  changed: Deed | null = null,
): Promise<void> {
  const { removed, ...rest } = change
  await tx
    .updateTable('agreement_clauses')
    .set((row) => ({
      ...rest,
      ...(removed === undefined ? {} : { removed_by: removed?.by ?? null, removed_at: removed?.at ?? null }),
      ...(changed === null
        ? {}
        : { changed_by: changed.by, changed_at: changed.at, revision: row('revision', '+', 1) }),
    }))
    .where('id', '=', id)
    .execute()
}

/** Places are counted anew, so that no two clauses stand at the same one. */
export async function placeClauses(tx: Transaction, inOrder: readonly ClauseText[]): Promise<void> {
  for (const [position, { id }] of inOrder.entries()) await updateClause(tx, id, { position })
}

function clauseFrom(row: {
  id: string
  text: string
  position: number
  revision: number
  proposed_by: string
  proposed_at: Date
  changed_by: string | null
  changed_at: Date | null
  removed_by: string | null
  removed_at: Date | null
}): Clause {
  return {
    id: idFrom<'Clause'>(row.id),
    text: row.text,
    position: row.position,
    revision: row.revision,
    proposed: { by: idFrom<'Person'>(row.proposed_by), at: row.proposed_at },
    changed: deedFrom(row.changed_by, row.changed_at),
    removed: deedFrom(row.removed_by, row.removed_at),
  }
}
