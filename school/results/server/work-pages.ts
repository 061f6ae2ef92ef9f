import { foundOrRefused, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { type PeopleShown, peopleShown } from '#school/access/server/public.ts'
import { compareCohorts } from '#school/calendar/cohort.ts'
import { type Import, type ImportId, whyCannotUndo } from '../import.ts'
import { whyMayNotImport, whyMayNotSeeResults } from '../policy.ts'
import { hasWorked, pupilsWith, type Tally, tallyTogether } from '../tally.ts'
import { type Item, schoolYearOf, type Work, type WorkId } from '../work.ts'
import { workView } from '../work-view.ts'
import { importsOf, lastImportedAt, standingImports } from './import-store.ts'
import { thresholdsSet } from './settings-store.ts'
import { itemsOf, type WorkFilter, workById, works } from './store.ts'
import { talliesOf, type WorkTallies } from './tally-store.ts'
import { cohortShown, type Sight, sightOf } from './views.ts'

/** Works are no secret inside the school; whose numbers of them a person sees is decided view by view. */
export async function worksVisibleTo(
  tx: Transaction,
  actor: Actor,
  page: WorkFilter & { after?: WorkId | undefined; limit: number },
  moment: Moment,
) {
  refuseIf(whyMayNotSeeResults(actor))
  const found = await works(tx, { ...page, limit: page.limit + 1 })
  const shown = found.slice(0, page.limit)
  const rows = await rowsOf(tx, shown, await sightOf(tx, actor, moment))
  return { works: rows, next: found.length > page.limit ? (shown.at(-1)?.id ?? null) : null }
}

export async function workRow(tx: Transaction, actor: Actor, work: Work, moment: Moment) {
  const [row] = await rowsOf(tx, [work], await sightOf(tx, actor, moment))
  return foundOrRefused(row)
}

async function rowsOf(tx: Transaction, shown: readonly Work[], sight: Sight) {
  const ids = shown.map(({ id }) => id)
  const [items, tallies] = [await itemsOf(tx, ids), await talliesOf(tx, ids)]
  const importedAt = await lastImportedAt(tx, ids)
  return shown.map((work) => {
    const parts = { items: items.get(work.id) ?? [], tallies: tallies.get(work.id) ?? new Map(), sight }
    return workShown(work, parts, importedAt.get(work.id) ?? null)
  })
}

interface Parts {
  items: readonly Item[]
  tallies: WorkTallies
  sight: Sight
}

function workShown(work: Work, { items, tallies, sight }: Parts, lastImportAt: Date | null) {
  const { cohortIds } = visibleIn(tallies, sight)
  const totals = [...tallies.values()].flatMap((tally) => tally.totals)
  return {
    ...work,
    schoolYear: schoolYearOf(work.takenOn),
    itemCount: items.length,
    maximum: items.length === 0 ? null : items.reduce((sum, item) => sum + item.maximum, 0),
    worked: pupilsWith(totals, hasWorked),
    absent: pupilsWith(totals, (total) => !hasWorked(total)),
    cohorts: cohortsShown(cohortIds, sight),
    lastImportAt: lastImportAt?.toISOString() ?? null,
  }
}

/** Classes in which somebody worked; those who were only absent make no view. */
export function visibleIn(tallies: WorkTallies, sight: Sight) {
  const inWork = [...tallies].flatMap(([id, { totals }]) =>
    id !== null && totals.some(hasWorked) ? [id] : [],
  )
  return sight.views(inWork)
}

export function cohortsShown(ids: readonly string[], sight: Sight) {
  return [...sight.cohorts.values()]
    .filter(({ id }) => ids.includes(id))
    .sort(compareCohorts)
    .map(cohortShown)
}

export async function workVisibleTo(tx: Transaction, actor: Actor, workId: WorkId, moment: Moment) {
  refuseIf(whyMayNotSeeResults(actor))
  const work = foundOrRefused(await workById(tx, workId))
  const items = (await itemsOf(tx, [workId])).get(workId) ?? []
  const imports = whyMayNotImport(actor) === null ? await importsShown(tx, workId) : []
  return { ...(await workRow(tx, actor, work, moment)), items, imports }
}

async function importsShown(tx: Transaction, workId: WorkId) {
  const [people, standing] = [await peopleShown(tx), await standingImports(tx, workId)]
  return (await importsOf(tx, workId)).map((each) => importShown(each, standing, people))
}

export function importShown(each: Import, standing: readonly ImportId[], people: PeopleShown) {
  return {
    ...each,
    openedAt: each.openedAt.toISOString(),
    openedBy: people(each.openedBy),
    completedAt: each.completedAt?.toISOString() ?? null,
    undoneAt: each.undoneAt?.toISOString() ?? null,
    undoneBy: people(each.undoneBy),
    mayUndo: each.undoneAt === null && whyCannotUndo(each, standing) === null,
  }
}

/** Everything the person may see of a work: all pupils together, and class by class. */
export async function overviewVisibleTo(tx: Transaction, actor: Actor, workId: WorkId, moment: Moment) {
  refuseIf(whyMayNotSeeResults(actor))
  const work = foundOrRefused(await workById(tx, workId))
  const items = (await itemsOf(tx, [workId])).get(workId) ?? []
  const tallies: WorkTallies = (await talliesOf(tx, [workId])).get(workId) ?? new Map()
  const { thresholds } = await thresholdsSet(tx)
  const sight = await sightOf(tx, actor, moment)
  const importedAt = await lastImportedAt(tx, [workId])
  const views = visibleIn(tallies, sight)
  const measuring = { source: work.source, items, scale: work.scale, thresholds }
  const together = (): Tally => tallyTogether([...tallies.values()])
  return {
    work: workShown(work, { items, tallies, sight }, importedAt.get(workId) ?? null),
    items,
    whole: views.whole ? { cohort: null, ...workView(together(), measuring) } : null,
    cohorts: cohortsShown(views.cohortIds, sight).map((cohort) => ({
      cohort,
      ...workView(tallies.get(cohort.id) ?? { items: [], totals: [] }, measuring),
    })),
  }
}
