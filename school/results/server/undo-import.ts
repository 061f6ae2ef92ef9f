import { foundOrRefused, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { recordAccess } from '#school/access/server/public.ts'
import { type ImportId, whyCannotUndo } from '../import.ts'
import { whyMayNotImport } from '../policy.ts'
import { announceWork } from './announce.ts'
import { deleteChunks, importById, setUndone, standingImports, withdrawSheets } from './import-store.ts'
import { importAnswer } from './open-import.ts'
import { lockWork } from './store.ts'
import { recount } from './tally-store.ts'

/** Takes an import back, completed or not. That it was made and taken back, by whom and when, stays. */
export async function undoImport(tx: Transaction, actor: Actor, importId: ImportId, moment: Moment) {
  refuseIf(whyMayNotImport(actor))
  const { workId } = foundOrRefused(await importById(tx, importId))
  await lockWork(tx, workId)
  const found = foundOrRefused(await importById(tx, importId))
  if (found.undoneAt !== null) return importAnswer(tx, importId)
  const standing = await standingImports(tx, workId)
  refuseIf(whyCannotUndo(found, standing))

  await deleteChunks(tx, importId)
  await setUndone(tx, importId, actor.personId, moment.now)
  if (found.completedAt !== null) {
    await withdrawSheets(tx, importId)
    await recount(tx, workId)
    await recordAccess(tx, actor, { action: 'results_import_undone', object: `work:${workId}` }, moment.now)
  }
  await announceWork(tx, actor, workId, moment)
  return importAnswer(tx, importId)
}
