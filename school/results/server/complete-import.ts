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
} from './import-store.ts'
import { importAnswer } from './open-import.ts'
import { drawnNumbers } from './pupil-store.ts'
import { itemsOf, lockWork } from './store.ts'
import { recount } from './tally-store.ts'
import { tellOfImport } from './tell.ts'

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
  const maxima = items.map(({ maximum }) => maximum)
  const received = await checkSheets(tx, importId, maxima, chunks)
  if (received.sheets !== sheets) refuse('chunks_missing')

  const { inserted, changed } = await applySheets(tx, opened)
  await deleteChunks(tx, importId)
  await recount(tx, workId)
  const counts = {
    worked: sheets - received.absent,
    absent: received.absent,
    ...{ added: inserted - changed, changed, unchanged: sheets - inserted },
  }
  await setCompleted(tx, importId, counts, actor.personId, moment.now)
  await recordAccess(tx, actor, { action: 'results_import_completed', object: `work:${workId}` }, moment.now)
  await announceWork(tx, actor, workId, moment)
  await tellOfImport(tx, actor, { workId, worked: counts.worked }, moment)
  return importAnswer(tx, importId)
}

/** Refuses with the place of each sheet in the import, counted over all chunks. */
async function checkSheets(
  tx: Transaction,
  importId: ImportId,
  maxima: readonly number[],
  chunks: number,
): Promise<{ sheets: number; absent: number }> {
  const fields: Record<string, SheetProblem> = {}
  const pupils = await drawnPupils(tx)
  const seen = new Set<string>()
  const counted = { sheets: 0, absent: 0 }
  for (let position = 0; position < chunks; position++) {
    for (const sheet of await chunkSheets(tx, importId, position)) {
      const wrong =
        whySheetInvalid(sheet, maxima) ?? whyNotTheirs(`${sheet.cohortId} ${sheet.number}`, pupils, seen)
      if (wrong !== null) {
        const place = `sheets.${counted.sheets}`
        fields[wrong.item === null ? place : `${place}.items.${wrong.item}`] = wrong.problem
      }
      counted.sheets++
      if (sheet.standing === 'absent') counted.absent++
    }
  }
  const told = Object.entries(fields).slice(0, problemsTold)
  if (told.length > 0) refuse('sheets_invalid', Object.fromEntries(told))
  return counted
}

/** Each pupil once, and only under a number the school has drawn. */
function whyNotTheirs(
  pupil: string,
  pupils: ReadonlySet<string>,
  seen: Set<string>,
): { problem: SheetProblem; item: null } | null {
  if (seen.has(pupil)) return { problem: 'pupil_twice', item: null }
  seen.add(pupil)
  return pupils.has(pupil) ? null : { problem: 'pupil_unknown', item: null }
}

async function drawnPupils(tx: Transaction): Promise<Set<string>> {
  const found = new Set<string>()
  for (const [cohortId, numbers] of await drawnNumbers(tx)) {
    for (const number of numbers) found.add(`${cohortId} ${number}`)
  }
  return found
}
