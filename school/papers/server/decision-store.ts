import { newId } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { Edition, EditionId, Register } from '../edition.ts'
import type { PaperContent } from '../paper-content.ts'

export async function writeSubmission(
  tx: Transaction,
  actor: Actor,
  edition: { id: EditionId; content: PaperContent },
  { now }: Moment,
): Promise<void> {
  await tx
    .updateTable('papers_editions')
    .set({
      content: JSON.stringify(edition.content),
      submission_id: newId<'Submission'>(),
      submitted_by: actor.personId,
      submitted_at: now,
    })
    .where('id', '=', edition.id)
    .execute()
}

/** Remembers that a submission ended. Taken back it is nobody's business any more; returned it stays readable. */
export async function endSubmission(
  tx: Transaction,
  actor: Actor,
  edition: Edition,
  how: { kind: 'returned'; words: string } | { kind: 'taken_back'; words: null },
  { now }: Moment,
): Promise<void> {
  const { submitted } = edition
  if (submitted === null) return
  await tx
    .insertInto('papers_returns')
    .values({
      school_id: actor.schoolId,
      id: newId(),
      edition_id: edition.id,
      submission_id: submitted.id,
      submitted_by: submitted.by,
      submitted_at: submitted.at,
      ...how,
      returned_by: actor.personId,
      returned_at: now,
    })
    .execute()
  if (how.kind === 'returned') return
  await tx
    .updateTable('papers_editions')
    .set({ content: null, submission_id: null, submitted_by: null, submitted_at: null })
    .where('id', '=', edition.id)
    .execute()
}

/** False when another order of the calendar year has the number. */
export async function writeApproval(
  tx: Transaction,
  actor: Actor,
  approval: {
    editionId: EditionId
    number: number
    register: Register
    as: 'order' | 'annex' | 'elsewhere'
    byOrder: EditionId | null
  },
  { now }: Moment,
): Promise<boolean> {
  // First the number of the edition: what is approved lets nothing be written any more.
  await tx
    .updateTable('papers_editions')
    .set({ number: approval.number })
    .where('id', '=', approval.editionId)
    .execute()
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('papers_approvals')
    .values({
      school_id: actor.schoolId,
      edition_id: approval.editionId,
      register_number: approval.register.number,
      registered_on: approval.register.on,
      registered_as: approval.as,
      by_order_edition: approval.byOrder,
      approved_by: actor.personId,
      approved_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function writeVoiding(
  tx: Transaction,
  actor: Actor,
  voiding: { editionId: EditionId; byEdition: EditionId },
  { now }: Moment,
): Promise<void> {
  await tx
    .insertInto('papers_voidings')
    .values({
      school_id: actor.schoolId,
      edition_id: voiding.editionId,
      by_edition: voiding.byEdition,
      voided_at: now,
    })
    .execute()
}
