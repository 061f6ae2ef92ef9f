import { sql } from 'kysely'
import { type Id, idFrom, newId } from '#base/id.ts'
import { type LocalDate, localDate } from '#base/local-date.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { Deed } from '#school/access/deed.ts'
import type { CommunityYearId } from '#school/communities/community.ts'
import type { Edition, EditionId, EditionReturn } from '../edition.ts'
import type { PaperId, PaperKind } from '../paper.ts'
import type { PaperContent } from '../paper-content.ts'
import type { Wording } from '../wording.ts'

// Row-level security decides who reads which edition; no query here asks who is inside.

export async function editionById(tx: Transaction, id: EditionId): Promise<Edition | null> {
  const rows = await selectEditions(tx).where('edition.id', '=', id).execute()
  return (await editionsFrom(tx, rows))[0] ?? null
}

export async function editionsByIds(tx: Transaction, ids: readonly EditionId[]): Promise<Edition[]> {
  if (ids.length === 0) return []
  return editionsFrom(tx, await selectEditions(tx).where('edition.id', 'in', ids).execute())
}

/** Papers of one community year with the regulation of the school, oldest first. */
export async function editionsAround(tx: Transaction, yearId: CommunityYearId): Promise<Edition[]> {
  const rows = await selectEditions(tx)
    .where((where) => where.or([where('paper.year_id', '=', yearId), where('paper.kind', '=', 'regulation')]))
    .orderBy('edition.id')
    .execute()
  return editionsFrom(tx, rows)
}

export async function editionsOfPaper(tx: Transaction, paperId: PaperId): Promise<Edition[]> {
  const rows = await selectEditions(tx)
    .where('edition.paper_id', '=', paperId)
    .orderBy('edition.id')
    .execute()
  return editionsFrom(tx, rows)
}

/** The regulation in all its editions, oldest first. */
export async function regulationEditions(tx: Transaction): Promise<Edition[]> {
  const rows = await selectEditions(tx)
    .where('paper.kind', '=', 'regulation')
    .where('edition.discarded_at', 'is', null)
    .orderBy('edition.id')
    .execute()
  return editionsFrom(tx, rows)
}

/** Everything that was submitted and is neither approved nor put aside, oldest first. */
export async function submittedEditions(tx: Transaction): Promise<Edition[]> {
  const rows = await selectEditions(tx)
    .where('edition.submitted_at', 'is not', null)
    .where('edition.discarded_at', 'is', null)
    .where('approval.edition_id', 'is', null)
    .orderBy('edition.submitted_at')
    .orderBy('edition.id')
    .execute()
  return editionsFrom(tx, rows)
}

/** Whoever drafts or approves editions of one paper waits here for the one before. */
export async function lockPapers(tx: Transaction, actor: Actor, subject: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`papers ${actor.schoolId} ${subject}`}, 0))`.execute(
    tx,
  )
}

/** The paper of this kind, begun now where there is none. Orders about changes are a paper each. */
export async function paperOf(
  tx: Transaction,
  actor: Actor,
  paper: { kind: PaperKind; yearId: CommunityYearId },
  at: Date,
): Promise<PaperId> {
  const yearId = paper.kind === 'regulation' ? null : paper.yearId
  if (paper.kind !== 'order_change' && paper.kind !== 'order_road_map') {
    const known = await tx
      .selectFrom('papers_papers')
      .select('id')
      .where('kind', '=', paper.kind)
      .where('year_id', yearId === null ? 'is' : '=', yearId)
      .executeTakeFirst()
    if (known !== undefined) return idFrom<'Paper'>(known.id)
  }
  const id = newId<'Paper'>()
  const row = { school_id: actor.schoolId, id, kind: paper.kind, year_id: yearId }
  await tx
    .insertInto('papers_papers')
    .values({ ...row, started_by: actor.personId, started_at: at })
    .execute()
  return id
}

export async function insertEdition(
  tx: Transaction,
  actor: Actor,
  edition: { paperId: PaperId; yearId: CommunityYearId; wording: Wording },
  at: Date,
): Promise<EditionId> {
  const id = newId<'Edition'>()
  await tx
    .insertInto('papers_editions')
    .values({
      school_id: actor.schoolId,
      id,
      paper_id: edition.paperId,
      drafted_in_year: edition.yearId,
      drafted_by: actor.personId,
      drafted_at: at,
      wording: JSON.stringify(edition.wording),
      wording_revision: 0,
      worded_by: actor.personId,
      worded_at: at,
    })
    .execute()
  return id
}

/** False when somebody else has worded it since. */
export async function writeWording(
  tx: Transaction,
  actor: Actor,
  request: { editionId: EditionId; wording: Wording; revision: number },
  { now }: Moment,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('papers_editions')
    .set({
      wording: JSON.stringify(request.wording),
      wording_revision: request.revision + 1,
      worded_by: actor.personId,
      worded_at: now,
    })
    .where('id', '=', request.editionId)
    .where('wording_revision', '=', request.revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function writeDiscarding(tx: Transaction, id: EditionId, discarded: Deed | null): Promise<void> {
  await tx
    .updateTable('papers_editions')
    .set({ discarded_by: discarded?.by ?? null, discarded_at: discarded?.at ?? null })
    .where('id', '=', id)
    .execute()
}

function selectEditions(tx: Transaction) {
  return tx
    .selectFrom('papers_editions as edition')
    .innerJoin('papers_papers as paper', (join) =>
      join.onRef('paper.school_id', '=', 'edition.school_id').onRef('paper.id', '=', 'edition.paper_id'),
    )
    .leftJoin('papers_approvals as approval', (join) =>
      join
        .onRef('approval.school_id', '=', 'edition.school_id')
        .onRef('approval.edition_id', '=', 'edition.id'),
    )
    .leftJoin('papers_voidings as voiding', (join) =>
      join
        .onRef('voiding.school_id', '=', 'edition.school_id')
        .onRef('voiding.edition_id', '=', 'edition.id'),
    )
    .selectAll('edition')
    .select([
      'paper.kind',
      'approval.register_number',
      'approval.registered_on',
      'approval.by_order_edition',
      'approval.approved_by',
      'approval.approved_at',
      'voiding.by_edition',
      'voiding.voided_at',
    ])
}

type EditionRow = Awaited<ReturnType<ReturnType<typeof selectEditions>['execute']>>[number]

async function editionsFrom(tx: Transaction, rows: readonly EditionRow[]): Promise<Edition[]> {
  const returns = await returnsOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => editionFrom(row, returns.get(row.id) ?? []))
}

async function returnsOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, EditionReturn[]>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('papers_returns')
    .selectAll()
    .where('edition_id', 'in', ids)
    .orderBy('returned_at')
    .orderBy('id')
    .execute()
  return Map.groupBy(
    rows.map((row) => ({
      editionId: row.edition_id,
      kind: row.kind === 'returned' ? ('returned' as const) : ('taken_back' as const),
      words: row.words,
      by: person(row.returned_by),
      at: row.returned_at,
      submitted: {
        id: idFrom<'Submission'>(row.submission_id),
        by: person(row.submitted_by),
        at: row.submitted_at,
      },
    })),
    ({ editionId }) => editionId,
  )
}

function editionFrom(row: EditionRow, returns: readonly EditionReturn[]): Edition {
  return {
    id: idFrom<'Edition'>(row.id),
    paperId: idFrom<'Paper'>(row.paper_id),
    // The check papers_papers_kind lists the same kinds.
    kind: row.kind as PaperKind,
    yearId: idFrom<'CommunityYear'>(row.drafted_in_year),
    number: row.number,
    drafted: { by: person(row.drafted_by), at: row.drafted_at },
    // Written by insertEdition and writeWording only, from what the contract has checked.
    wording: row.wording as unknown as Wording,
    wordingRevision: row.wording_revision,
    worded: { by: person(row.worded_by), at: row.worded_at },
    submitted: submissionFrom(row),
    returns,
    approved: approvalFrom(row),
    voided:
      row.by_edition === null || row.voided_at === null
        ? null
        : { byEdition: idFrom<'Edition'>(row.by_edition), at: row.voided_at },
    discarded:
      row.discarded_by === null || row.discarded_at === null
        ? null
        : { by: person(row.discarded_by), at: row.discarded_at },
  }
}

function submissionFrom(row: EditionRow): Edition['submitted'] {
  if (row.submission_id === null || row.submitted_by === null || row.submitted_at === null) return null
  // Written by writeSubmission only, which takes this type.
  const content = row.content as unknown as PaperContent
  const id: Id<'Submission'> = idFrom(row.submission_id)
  return { id, by: person(row.submitted_by), at: row.submitted_at, content }
}

function approvalFrom(row: EditionRow): Edition['approved'] {
  if (row.approved_by === null || row.approved_at === null) return null
  const on: LocalDate = localDate(row.registered_on ?? '')
  return {
    by: person(row.approved_by),
    at: row.approved_at,
    register: { number: row.register_number ?? '', on },
    byOrder: row.by_order_edition === null ? null : idFrom<'Edition'>(row.by_order_edition),
  }
}

const person = (id: string) => idFrom<'Person'>(id)
