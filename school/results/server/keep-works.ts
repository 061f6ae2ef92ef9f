import { newId } from '#base/id.ts'
import { foundOrRefused, refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { whyNotScale } from '../mark-scales.ts'
import { whyMayNotImport } from '../policy.ts'
import type { Work, WorkId } from '../work.ts'
import { announceWork } from './announce.ts'
import { standingImports } from './import-store.ts'
import { deleteWork, insertWork, itemsOf, updateWork, workById } from './store.ts'
import { workRow } from './work-pages.ts'

export async function createWork(tx: Transaction, actor: Actor, fields: Omit<Work, 'id'>, moment: Moment) {
  refuseIf(whyMayNotImport(actor))
  if (fields.scale !== null) refuseIf(whyNotScale(fields.scale, null))

  const work: Work = { id: newId(), ...fields }
  await insertWork(tx, actor.schoolId, work, actor.personId, moment.now)
  await announceWork(tx, actor, work.id, moment)
  return workRow(tx, actor, work, moment)
}

type WorkChange = { [Field in keyof Omit<Work, 'id'>]?: Work[Field] | undefined }

export async function changeWork(
  tx: Transaction,
  actor: Actor,
  { workId, ...change }: WorkChange & { workId: WorkId },
  moment: Moment,
) {
  refuseIf(whyMayNotImport(actor))
  const known = foundOrRefused(await workById(tx, workId))
  const changed: Work = {
    id: known.id,
    title: change.title ?? known.title,
    subject: change.subject ?? known.subject,
    grade: change.grade ?? known.grade,
    takenOn: change.takenOn ?? known.takenOn,
    source: change.source ?? known.source,
    conductedBy: change.conductedBy ?? known.conductedBy,
    scale: change.scale === undefined ? known.scale : change.scale,
  }
  const items = (await itemsOf(tx, [workId])).get(workId) ?? []
  const maximum = items.length === 0 ? null : items.reduce((sum, item) => sum + item.maximum, 0)
  if (changed.scale !== null) refuseIf(whyNotScale(changed.scale, maximum))

  await updateWork(tx, changed, actor.personId, moment.now)
  await announceWork(tx, actor, workId, moment)
  return workRow(tx, actor, changed, moment)
}

export async function removeWork(tx: Transaction, actor: Actor, workId: WorkId, moment: Moment) {
  refuseIf(whyMayNotImport(actor))
  foundOrRefused(await workById(tx, workId))
  if ((await standingImports(tx, workId)).length > 0) refuse('work_has_results')

  await deleteWork(tx, workId)
  await announceWork(tx, actor, workId, moment)
  return {}
}
