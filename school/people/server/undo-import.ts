import { refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, PersonId } from '#school/access/actor.ts'
import { memberById, recordAccess, removeMember } from '#school/access/server/public.ts'
import type { PersonName } from '../name.ts'
import { whyMayNotKeepStaff } from '../policy.ts'
import { recordOf, whyNotUndone } from '../staff-import.ts'
import { announceStaff } from './announce.ts'
import { writeRecordUnchecked } from './change-person.ts'
import {
  changesOf,
  type ImportChange,
  importById,
  markImportUndone,
  type StaffImportId,
} from './import-store.ts'
import { staffMemberById, writeTeachings } from './store.ts'

export type WhyKept = 'changed_since' | 'has_account' | 'in_use'

export interface UndoneImport {
  restoredCount: number
  removedCount: number
  /** People the undoing left as they are, each with the reason. */
  kept: (PersonName & { id: PersonId; why: WhyKept })[]
}

/** Puts back what an import changed and removes whom it added, except where somebody has gone on from there. */
export async function undoImport(
  tx: Transaction,
  actor: Actor,
  request: { importId: StaffImportId },
  moment: Moment,
): Promise<UndoneImport> {
  refuseIf(whyMayNotKeepStaff(actor))
  const made = await importById(tx, request.importId)
  if (made.undoneAt !== null) refuse('already_undone')

  const result: UndoneImport = { restoredCount: 0, removedCount: 0, kept: [] }
  for (const change of await changesOf(tx, made.id)) {
    const why = await takeBack(tx, actor, { change, schoolYear: made.schoolYear }, moment)
    if (why === null && change.before === null) result.removedCount++
    else if (why === null) result.restoredCount++
    else if (why !== 'already_gone') result.kept.push({ id: change.person, ...change.after.name, why })
  }
  await markImportUndone(tx, made.id, actor.personId, moment.now)
  await recordAccess(
    tx,
    actor,
    { action: 'staff_import_undone', object: `staff_import/${made.id}` },
    moment.now,
  )
  await announceStaff(tx, actor, moment)
  return result
}

async function takeBack(
  tx: Transaction,
  actor: Actor,
  step: { change: ImportChange; schoolYear: number },
  moment: Moment,
): Promise<WhyKept | 'already_gone' | null> {
  const { person, before, after } = step.change
  const now = await staffMemberById(tx, person, step.schoolYear)
  const why = whyNotUndone(now === null ? null : recordOf(now), after)
  if (why !== null) return why
  if (before !== null) {
    await writeRecordUnchecked(tx, actor, person, before, moment)
    await writeTeachings(tx, actor.schoolId, person, step.schoolYear, before.teachings)
    return null
  }
  if ((await memberById(tx, person))?.accountId !== null) return 'has_account'
  return (await removeMember(tx, person)) ? null : 'in_use'
}
