import { type Id, idFrom, newId } from '#base/id.ts'
import { foundOrRefused } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { PersonId, SchoolId } from '#school/access/actor.ts'
import type { StaffRecord } from '../staff.ts'

export type StaffImportId = Id<'StaffImport'>

export interface StaffImport {
  id: StaffImportId
  fileName: string
  schoolYear: number
  importedBy: PersonId
  importedAt: Date
  undoneAt: Date | null
  addedCount: number
  changedCount: number
}

/** What one import did to one person: `before` is null when it added them. */
export interface ImportChange {
  person: PersonId
  before: StaffRecord | null
  after: StaffRecord
}

export async function insertImport(
  tx: Transaction,
  schoolId: SchoolId,
  made: Pick<StaffImport, 'id' | 'fileName' | 'schoolYear' | 'addedCount' | 'changedCount' | 'importedBy'>,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('people_imports')
    .values({
      school_id: schoolId,
      id: made.id,
      file_name: made.fileName,
      school_year: made.schoolYear,
      added_count: made.addedCount,
      changed_count: made.changedCount,
      imported_by: made.importedBy,
      imported_at: at,
    })
    .execute()
}

export async function insertImportChange(
  tx: Transaction,
  schoolId: SchoolId,
  change: ImportChange & { importId: StaffImportId },
): Promise<void> {
  await tx
    .insertInto('people_import_changes')
    .values({
      school_id: schoolId,
      id: newId(),
      import_id: change.importId,
      person_id: change.person,
      before: change.before === null ? null : JSON.stringify(change.before),
      after: JSON.stringify(change.after),
    })
    .execute()
}

export async function importById(tx: Transaction, id: StaffImportId): Promise<StaffImport> {
  return foundOrRefused((await selectImports(tx, 1, id))[0])
}

/** Newest first. */
export async function importsOfSchool(tx: Transaction, limit: number): Promise<StaffImport[]> {
  return selectImports(tx, limit)
}

export async function changesOf(tx: Transaction, id: StaffImportId): Promise<ImportChange[]> {
  const rows = await tx
    .selectFrom('people_import_changes')
    .select(['person_id', 'before', 'after'])
    .where('import_id', '=', id)
    .orderBy('id')
    .execute()
  // Both were written by insertImportChange from a StaffRecord.
  return rows.map((row) => ({
    person: idFrom<'Person'>(row.person_id),
    before: row.before as unknown as StaffRecord | null,
    after: row.after as unknown as StaffRecord,
  }))
}

export async function markImportUndone(
  tx: Transaction,
  id: StaffImportId,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.updateTable('people_imports').set({ undone_by: by, undone_at: at }).where('id', '=', id).execute()
}

async function selectImports(tx: Transaction, limit: number, only?: StaffImportId): Promise<StaffImport[]> {
  const rows = await tx
    .selectFrom('people_imports')
    .select([
      'id',
      'file_name',
      'school_year',
      'added_count',
      'changed_count',
      'imported_by',
      'imported_at',
      'undone_at',
    ])
    .$if(only !== undefined, (query) => query.where('id', '=', only ?? ''))
    .orderBy('imported_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: idFrom<'StaffImport'>(row.id),
    fileName: row.file_name,
    schoolYear: row.school_year,
    importedBy: idFrom<'Person'>(row.imported_by),
    importedAt: row.imported_at,
    undoneAt: row.undone_at,
    addedCount: row.added_count,
    changedCount: row.changed_count,
  }))
}
