import { foundOrRefused, refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { recordAccess } from '#school/access/server/public.ts'
import { type ImportId, whyCannotReceive, whyIncomplete } from '../import.ts'
import { whyMayNotImport } from '../policy.ts'
import { type SheetProblem, whySheetInvalid } from '../sheet.ts'
import { announceWork } from './announce.ts'
import {
  applySheets,
  chunkPositions,
  chunkSheets,
  deleteChunks,
  importById,
  setCompleted,
  sheetsOfNobody,
} from './import-store.ts'
import { importAnswer } from './open-import.ts'
import { itemsOf, lockWork } from './store.ts'
import { recount } from './tally-store.ts'

/** As many as a person reads; the rest shows itself after these are corrected. */
const problemsTold = 50

/**
 * Checks every sheet once more and lets the import count, all or nothing. Completing a completed import
 * answers what it did: the browser may have lost the first answer.
 */
export async function completeImport(
  tx: Transaction,
  actor: Actor,
  { importId, chunks, sheets }: { importId: ImportId; chunks: number; sheets: number },
  moment: Moment,
) {
  refuseIf(whyMayNotImport(actor))
  const { workId } = foundOrRefused(await importById(tx, importId))
  await lockWork(tx, workId)
  const opened = foundOrRefused(await importById(tx, importId))
  if (opened.completedAt !== null && opened.undoneAt === null) return importAnswer(tx, importId)
  refuseIf(whyCannotReceive(opened))
  refuseIf(whyIncomplete(await chunkPositions(tx, importId), chunks))

  const items = (await itemsOf(tx, [workId])).get(workId) ?? []
  const received = await checkSheets(
    tx,
    importId,
    items.map(({ maximum }) => maximum),
    chunks,
  )
  if (received !== sheets) refuse('chunks_missing')

  const counts = await applySheets(tx, opened)
  await deleteChunks(tx, importId)
  await recount(tx, workId)
  await setCompleted(tx, importId, counts, actor.personId, moment.now)
  await recordAccess(tx, actor, { action: 'results_import_completed', object: `work:${workId}` }, moment.now)
  await announceWork(tx, actor, workId, moment)
  return importAnswer(tx, importId)
}

/** Refuses with the place of each sheet in the import, counted over all chunks. Returns how many sheets there are. */
async function checkSheets(
  tx: Transaction,
  importId: ImportId,
  maxima: readonly number[],
  chunks: number,
): Promise<number> {
  const fields: Record<string, SheetProblem> = {}
  const seen = new Set<string>()
  const offsets: number[] = []
  let index = 0
  for (let position = 0; position < chunks; position++) {
    offsets.push(index)
    for (const sheet of await chunkSheets(tx, importId, position)) {
      const pupil = `${sheet.cohortId ?? ''} ${sheet.number}`
      const wrong = whySheetInvalid(sheet, maxima)
      if (wrong !== null) fields[fieldOf(index, wrong.item)] = wrong.problem
      else if (seen.has(pupil)) fields[fieldOf(index, null)] = 'pupil_twice'
      seen.add(pupil)
      index++
    }
  }
  for (const { chunk, place } of await sheetsOfNobody(tx, importId))
    fields[fieldOf((offsets[chunk] ?? 0) + place, null)] ??= 'pupil_unknown'
  const told = Object.entries(fields).slice(0, problemsTold)
  if (told.length > 0) refuse('sheets_invalid', Object.fromEntries(told))
  return index
}

function fieldOf(sheet: number, item: number | null): string {
  return item === null ? `sheets.${sheet}` : `sheets.${sheet}.items.${item}`
}
