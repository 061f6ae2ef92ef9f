import { type Id, newId } from '#base/id.ts'
import { refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { recordAccess } from '#school/access/server/public.ts'
import { whyMayNotKeepStaff } from '../policy.ts'
import { type PlannedPerson, planImport } from '../staff-import.ts'
import type { StaffEntry } from '../staff-rows.ts'
import { addPersonUnchecked } from './add-person.ts'
import { announceStaff } from './announce.ts'
import { writeRecordUnchecked } from './change-person.ts'
import { importById, insertImport, insertImportChange, type StaffImport } from './import-store.ts'
import { hasLeft } from './staff-list.ts'
import { staffIn, writeTeachings } from './store.ts'

export interface ImportRequest {
  schoolYear: number
  entries: readonly StaffEntry[]
}

/** What the import would do, person by person. Writes nothing. */
export async function previewImport(tx: Transaction, actor: Actor, request: ImportRequest, moment: Moment) {
  refuseIf(whyMayNotKeepStaff(actor))
  const staff = await staffIn(tx, request.schoolYear)
  const goneIds = new Set(staff.filter((member) => hasLeft(member, moment.today)).map((member) => member.id))
  return planImport(request.entries, staff).map((planned) => ({
    rowIndexes: planned.rowIndexes,
    ...(planned.outcome === 'refused' ? planned.entry.name : planned.after.name),
    outcome: planned.outcome,
    why: planned.outcome === 'refused' ? planned.why : null,
    changes: planned.outcome === 'added' || planned.outcome === 'changed' ? planned.changes : [],
    asksGender: planned.outcome !== 'refused' && planned.after.gender === null,
    hasLeft: 'id' in planned && goneIds.has(planned.id),
  }))
}

/**
 * Takes a staff list in. It is planned again at this moment, so what somebody changed since the preview is not lost
 * from sight, and each change is written down with what stood before, so that the import can be undone.
 */
export async function importStaff(
  tx: Transaction,
  actor: Actor,
  request: ImportRequest & { fileName: string },
  moment: Moment,
): Promise<StaffImport> {
  refuseIf(whyMayNotKeepStaff(actor))
  const plan = planImport(request.entries, await staffIn(tx, request.schoolYear))
  const countOf = (outcome: PlannedPerson['outcome']) =>
    plan.filter((planned) => planned.outcome === outcome).length
  const counts = { addedCount: countOf('added'), changedCount: countOf('changed') }
  if (counts.addedCount + counts.changedCount === 0) refuse('nothing_to_import')

  const id = newId<'StaffImport'>()
  const { fileName, schoolYear } = request
  const made = { id, fileName, schoolYear, ...counts, importedBy: actor.personId }
  await insertImport(tx, actor.schoolId, made, moment.now)
  const logins = new Map(request.entries.map((entry) => [entry.rowIndexes[0], entry.login]))
  for (const planned of plan) {
    const login = logins.get(planned.rowIndexes[0]) ?? null
    await carryOut(tx, actor, { importId: id, schoolYear, planned, login }, moment)
  }
  await recordAccess(tx, actor, { action: 'staff_imported', object: `staff_import/${id}` }, moment.now)
  await announceStaff(tx, actor, moment)
  return importById(tx, id)
}

async function carryOut(
  tx: Transaction,
  actor: Actor,
  step: { importId: Id<'StaffImport'>; schoolYear: number; planned: PlannedPerson; login: string | null },
  moment: Moment,
): Promise<void> {
  const { importId, schoolYear, planned, login } = step
  if (planned.outcome === 'added') {
    const person = await addPersonUnchecked(tx, actor, { record: planned.after, login, schoolYear }, moment)
    await insertImportChange(tx, actor.schoolId, { importId, person, before: null, after: planned.after })
  }
  if (planned.outcome === 'changed') {
    const { id: person, before, after } = planned
    await writeRecordUnchecked(tx, actor, person, after, moment)
    await writeTeachings(tx, actor.schoolId, person, schoolYear, after.teachings)
    await insertImportChange(tx, actor.schoolId, { importId, person, before, after })
  }
}
