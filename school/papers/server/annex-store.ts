import { idFrom } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor } from '#school/access/actor.ts'
import type { EditionId } from '../edition.ts'

/** What is attached to the order, in the order of its annexes. */
export async function annexIdsOf(tx: Transaction, orderId: EditionId): Promise<EditionId[]> {
  const rows = await tx
    .selectFrom('papers_annexes')
    .select('edition_id')
    .where('order_edition_id', '=', orderId)
    .orderBy('number')
    .execute()
  return rows.map((row) => idFrom<'Edition'>(row.edition_id))
}

/** The orders to which the edition was attached, newest first. */
export async function orderIdsOf(tx: Transaction, annexId: EditionId): Promise<EditionId[]> {
  const rows = await tx
    .selectFrom('papers_annexes')
    .select('order_edition_id')
    .where('edition_id', '=', annexId)
    .orderBy('order_edition_id', 'desc')
    .execute()
  return rows.map((row) => idFrom<'Edition'>(row.order_edition_id))
}

/** Attaches behind the annexes there are; twice is once. */
export async function attachAnnex(
  tx: Transaction,
  actor: Actor,
  annex: { orderId: EditionId; annexId: EditionId },
): Promise<void> {
  const before = await annexIdsOf(tx, annex.orderId)
  await tx
    .insertInto('papers_annexes')
    .values({
      school_id: actor.schoolId,
      order_edition_id: annex.orderId,
      edition_id: annex.annexId,
      number: before.length + 1,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function detachAnnex(
  tx: Transaction,
  annex: { orderId: EditionId; annexId: EditionId },
): Promise<void> {
  await tx
    .deleteFrom('papers_annexes')
    .where('order_edition_id', '=', annex.orderId)
    .where('edition_id', '=', annex.annexId)
    .execute()
}
