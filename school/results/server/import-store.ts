import { sql } from 'kysely'
import { idFrom } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { PersonId, SchoolId } from '#school/access/actor.ts'
import type { Import, ImportCounts, ImportId } from '../import.ts'
import type { Sheet } from '../sheet.ts'
import type { WorkId } from '../work.ts'

/** Newest first. */
export async function importsOf(tx: Transaction, workId: WorkId): Promise<Import[]> {
  const rows = await tx
    .selectFrom('results_imports')
    .selectAll()
    .where('work_id', '=', workId)
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(importFrom)
}

export async function importById(tx: Transaction, id: ImportId): Promise<Import | null> {
  const row = await tx.selectFrom('results_imports').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : importFrom(row)
}

/** The imports that count at present, the last completed first. */
export async function standingImports(tx: Transaction, workId: WorkId): Promise<ImportId[]> {
  const rows = await tx
    .selectFrom('results_imports')
    .select('id')
    .where('work_id', '=', workId)
    .where('completed_at', 'is not', null)
    .where('undone_at', 'is', null)
    .orderBy('completed_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ id }) => idFrom<'Import'>(id))
}

/** When each work last got results that still count. */
export async function lastImportedAt(
  tx: Transaction,
  workIds: readonly WorkId[],
): Promise<Map<WorkId, Date>> {
  if (workIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('results_imports')
    .select((select) => ['work_id', select.fn.max('completed_at').as('at')])
    .where('work_id', 'in', [...workIds])
    .where('completed_at', 'is not', null)
    .where('undone_at', 'is', null)
    .groupBy('work_id')
    .execute()
  return new Map(
    rows.flatMap(({ work_id, at }) => (at === null ? [] : [[idFrom<'Work'>(work_id), at] as const])),
  )
}

export async function insertImport(
  tx: Transaction,
  schoolId: SchoolId,
  {
    id,
    workId,
    fileRows,
    rowsInError,
    warnings,
  }: Pick<Import, 'id' | 'workId' | 'fileRows' | 'rowsInError' | 'warnings'>,
  by: PersonId,
  at: Date,
): Promise<void> {
  const counts = { file_rows: fileRows, rows_in_error: rowsInError, warnings }
  await tx
    .insertInto('results_imports')
    .values({ school_id: schoolId, id, work_id: workId, ...counts, opened_by: by, opened_at: at })
    .execute()
}

/** The same chunk again replaces itself. */
export async function putChunk(
  tx: Transaction,
  schoolId: SchoolId,
  chunk: { importId: ImportId; position: number; sheets: readonly Sheet[] },
): Promise<void> {
  const sheets = JSON.stringify(chunk.sheets)
  await tx
    .insertInto('results_import_chunks')
    .values({ school_id: schoolId, import_id: chunk.importId, position: chunk.position, sheets })
    .onConflict((conflict) =>
      conflict.columns(['school_id', 'import_id', 'position']).doUpdateSet({ sheets }),
    )
    .execute()
}

export async function chunkPositions(tx: Transaction, importId: ImportId): Promise<number[]> {
  const rows = await tx
    .selectFrom('results_import_chunks')
    .select('position')
    .where('import_id', '=', importId)
    .orderBy('position')
    .execute()
  return rows.map(({ position }) => position)
}

/** One chunk at a time, so that memory does not grow with the file. */
export async function chunkSheets(tx: Transaction, importId: ImportId, position: number): Promise<Sheet[]> {
  const row = await tx
    .selectFrom('results_import_chunks')
    .select('sheets')
    .where('import_id', '=', importId)
    .where('position', '=', position)
    .executeTakeFirstOrThrow()
  // Written by putChunk from what the contract had checked.
  return row.sheets as unknown as Sheet[]
}

/**
 * The sheets that have arrived, with the pupils they name. Each is looked up by itself, because a join would be planned
 * by the statistics of tables that were filled a moment ago.
 */
const incoming = (importId: ImportId) => sql`
  incoming as materialized (
    select sheet.*, case when sheet.cohort_id is null
      then (select id from results_pupils where cohort_id is null and number = sheet.number)
      else (select id from results_pupils where cohort_id = sheet.cohort_id and number = sheet.number) end as pupil_id
    from results_import_chunks chunk
    cross join lateral rows from (jsonb_to_recordset(chunk.sheets) as ("cohortId" uuid, number int, standing text,
      points smallint[], "notAttempted" smallint[], total int, mark smallint, "journalMark" smallint, variant text,
      "testScore" smallint)) as sheet (cohort_id, number, standing, points, not_attempted, total, mark, journal_mark,
      variant, test_score)
    where chunk.import_id = ${importId})`

/** Lets the sheets count: what is new is added, what differs replaces, what is the same stays as it was. */
export async function applySheets(
  tx: Transaction,
  { id, workId }: Pick<Import, 'id' | 'workId'>,
): Promise<{ inserted: number; changed: number }> {
  const changed = (await hasSheets(tx, workId)) ? await supersede(tx, id, workId) : 0
  const written = await sql`
    with ${incoming(id)}
    insert into results_sheets (school_id, work_id, pupil_id, import_id, standing, points, not_attempted, total, mark,
      journal_mark, variant, test_score)
    select krug_school(), ${workId}::uuid, pupil_id, ${id}::uuid, standing, points, not_attempted, total, mark,
      journal_mark, variant, test_score
    from incoming where not exists (select from results_sheets known
      where known.work_id = ${workId} and known.pupil_id = incoming.pupil_id and known.superseded_by is null)`.execute(
    tx,
  )
  return { inserted: Number(written.numAffectedRows ?? 0), changed }
}

/** Sets aside the current sheets that say something else; the new ones then take their place. */
async function supersede(tx: Transaction, id: ImportId, workId: WorkId): Promise<number> {
  const { numAffectedRows } = await sql`
    with ${incoming(id)}
    update results_sheets known set superseded_by = ${id}
    from incoming where known.work_id = ${workId} and known.pupil_id = incoming.pupil_id and known.superseded_by is null
      and (known.standing, known.points, known.not_attempted, known.total, known.mark, known.journal_mark, known.variant,
        known.test_score) is distinct from (incoming.standing, incoming.points, incoming.not_attempted, incoming.total,
        incoming.mark, incoming.journal_mark, incoming.variant, incoming.test_score)`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

async function hasSheets(tx: Transaction, workId: WorkId): Promise<boolean> {
  const row = await tx
    .selectFrom('results_sheets')
    .select('work_id')
    .where('work_id', '=', workId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Takes the sheets of an import away; what it had replaced counts again. */
export async function withdrawSheets(tx: Transaction, importId: ImportId): Promise<void> {
  await tx.deleteFrom('results_sheets').where('import_id', '=', importId).execute()
  await tx
    .updateTable('results_sheets')
    .set({ superseded_by: null })
    .where('superseded_by', '=', importId)
    .execute()
}

export async function deleteChunks(tx: Transaction, importId: ImportId): Promise<void> {
  await tx.deleteFrom('results_import_chunks').where('import_id', '=', importId).execute()
}

/** Of imports opened more than a day ago and never completed. */
export async function deleteAbandonedChunks(tx: Transaction): Promise<void> {
  await sql`
    delete from results_import_chunks chunk using results_imports opened
    where opened.school_id = chunk.school_id and opened.id = chunk.import_id and opened.completed_at is null
      and opened.opened_at < now() - interval '1 day'`.execute(tx)
}

export async function setCompleted(
  tx: Transaction,
  id: ImportId,
  counts: Pick<ImportCounts, 'added' | 'changed' | 'unchanged' | 'worked' | 'absent'>,
  by: PersonId,
  at: Date,
): Promise<void> {
  const done = { ...counts, completed_by: by, completed_at: at }
  await tx.updateTable('results_imports').set(done).where('id', '=', id).execute()
}

export async function setUndone(tx: Transaction, id: ImportId, by: PersonId, at: Date): Promise<void> {
  await tx.updateTable('results_imports').set({ undone_by: by, undone_at: at }).where('id', '=', id).execute()
}

function importFrom(row: {
  id: string
  work_id: string
  file_rows: number
  rows_in_error: number
  warnings: number
  worked: number
  absent: number
  added: number
  changed: number
  unchanged: number
  opened_by: string
  opened_at: Date
  completed_at: Date | null
  undone_by: string | null
  undone_at: Date | null
}): Import {
  const { worked, absent, added, changed, unchanged, warnings } = row
  return {
    id: idFrom<'Import'>(row.id),
    workId: idFrom<'Work'>(row.work_id),
    fileRows: row.file_rows,
    rowsInError: row.rows_in_error,
    ...{ warnings, worked, absent, added, changed, unchanged },
    openedAt: row.opened_at,
    openedBy: idFrom<'Person'>(row.opened_by),
    completedAt: row.completed_at,
    undoneAt: row.undone_at,
    undoneBy: row.undone_by === null ? null : idFrom<'Person'>(row.undone_by),
  }
}
