import { foundOrRefused, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { recordAccess } from '#school/access/server/public.ts'
import { type CohortId, cohortLabel } from '#school/calendar/cohort.ts'
import { firstYearOn } from '#school/calendar/school-year.ts'
import { localCode } from '../code-list.ts'
import { whyMayNotSeePupils } from '../policy.ts'
import { resultsTable } from '../results-table.ts'
import type { Sheet } from '../sheet.ts'
import { schoolYearOf, type WorkId } from '../work.ts'
import { sheetsOf } from './pupil-store.ts'
import { itemsOf, workById } from './store.ts'
import { sightOf } from './views.ts'

interface SheetRequest {
  workId: WorkId
  cohortId?: CohortId | undefined
}

/** Results of single pupils under their codes. Who opened them is written down. */
export async function sheetsVisibleTo(
  tx: Transaction,
  actor: Actor,
  request: SheetRequest & { after?: string | undefined; limit: number },
  moment: Moment,
) {
  const { taught } = await sightOf(tx, actor, moment)
  refuseIf(whyMayNotSeePupils(actor, request.cohortId, taught))
  foundOrRefused(await workById(tx, request.workId))
  await recordAccess(tx, actor, { action: 'pupil_results_opened', object: objectOf(request) }, moment.now)
  const { sheets, next } = await sheetsOf(tx, request.workId, request)
  return { sheets: sheets.map(sheetShown), next }
}

/** A copy in the contract's own, writable, arrays. */
function sheetShown(sheet: Sheet) {
  return { ...sheet, points: [...sheet.points], notAttempted: [...sheet.notAttempted] }
}

/** A work, or one class of it, as a table that can be imported again. */
export async function exportWork(tx: Transaction, actor: Actor, request: SheetRequest, moment: Moment) {
  const { taught, cohorts } = await sightOf(tx, actor, moment)
  refuseIf(whyMayNotSeePupils(actor, request.cohortId, taught))
  const work = foundOrRefused(await workById(tx, request.workId))
  const items = (await itemsOf(tx, [work.id])).get(work.id) ?? []
  const { sheets } = await sheetsOf(tx, work.id, { ...request, limit: everySheet })
  const cohortOf = ({ cohortId }: Sheet) => (cohortId === null ? null : (cohorts.get(cohortId) ?? null))
  const yearTaken = schoolYearOf(work.takenOn)
  const table = resultsTable(items, sheets, {
    code: (sheet) => localCode({ cohort: cohortOf(sheet), number: sheet.number }, firstYearOn(moment.today)),
    className: (sheet) => {
      const cohort = cohortOf(sheet)
      return cohort === null ? '' : cohortLabel(yearTaken, cohort)
    },
  })
  await recordAccess(tx, actor, { action: 'results_exported', object: objectOf(request) }, moment.now)
  const rows = table.rows.map((row) => row.map((cell) => (typeof cell === 'boolean' ? String(cell) : cell)))
  return { fileName: `results-${work.takenOn}-${work.grade}`, sheet: table.sheet, rows }
}

/** More than the largest region has pupils in one work. */
const everySheet = 200_000

function objectOf({ workId, cohortId }: SheetRequest): string {
  return cohortId === undefined ? `work:${workId}` : `work:${workId} class:${cohortId}`
}
