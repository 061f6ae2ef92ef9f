import { newId } from '#base/id.ts'
import { foundOrRefused, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { peopleShown } from '#school/access/server/public.ts'
import { type Import, type ImportId, whyCannotReceive } from '../import.ts'
import { whyMayNotImport } from '../policy.ts'
import type { Sheet } from '../sheet.ts'
import { importById, insertImport, putChunk, standingImports } from './import-store.ts'
import { workById } from './store.ts'
import { importShown } from './work-pages.ts'

export async function openImport(
  tx: Transaction,
  actor: Actor,
  opening: Pick<Import, 'workId' | 'fileRows' | 'rowsInError' | 'warnings'>,
  moment: Moment,
) {
  refuseIf(whyMayNotImport(actor))
  foundOrRefused(await workById(tx, opening.workId))

  const id = newId<'Import'>()
  await insertImport(tx, actor.schoolId, { ...opening, id }, actor.personId, moment.now)
  return importAnswer(tx, id)
}

/** Keeps one part until the import is completed. Sent again after a broken connection it changes nothing. */
export async function receiveChunk(
  tx: Transaction,
  actor: Actor,
  chunk: { importId: ImportId; position: number; sheets: readonly Sheet[] },
): Promise<{ received: number }> {
  refuseIf(whyMayNotImport(actor))
  refuseIf(whyCannotReceive(foundOrRefused(await importById(tx, chunk.importId))))

  await putChunk(tx, actor.schoolId, chunk)
  return { received: chunk.sheets.length }
}

export async function importAnswer(tx: Transaction, id: ImportId) {
  const found = foundOrRefused(await importById(tx, id))
  return importShown(found, await standingImports(tx, found.workId), await peopleShown(tx))
}
