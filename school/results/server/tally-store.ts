import { sql } from 'kysely'
import { idFrom } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { CohortId } from '#school/calendar/cohort.ts'
import type { Mark } from '../mark-scales.ts'
import type { Standing } from '../sheet.ts'
import type { ItemTally, Tally, TotalTally } from '../tally.ts'
import type { WorkId } from '../work.ts'

/** What was counted in one work, class by class; null for pupils whose class is not known. */
export type WorkTallies = ReadonlyMap<CohortId | null, Tally>

/** Counts the current sheets of a work anew. PostgreSQL counts a million answers faster than it could hand them over. */
export async function recount(tx: Transaction, workId: WorkId): Promise<void> {
  await tx.deleteFrom('results_item_tallies').where('work_id', '=', workId).execute()
  await tx.deleteFrom('results_total_tallies').where('work_id', '=', workId).execute()
  // Nothing is joined but pupils and items: fresh tables have no statistics, and a join of counts could run for minutes.
  // An item left out is counted once with its 0 points and once more under −1.
  await sql`
    with sheet as materialized (
      select pupil.cohort_id, sheet.points, sheet.not_attempted
      from results_sheets sheet
      join results_pupils pupil on pupil.school_id = sheet.school_id and pupil.id = sheet.pupil_id
      where sheet.work_id = ${workId} and sheet.superseded_by is null and cardinality(sheet.points) > 0),
    answer as (
      select cohort_id, place::int - 1 as position, answered.points::int as points, count(*)::int as pupils
      from sheet cross join lateral unnest(sheet.points) with ordinality as answered (points, place)
      group by cohort_id, place, answered.points
      union all
      select cohort_id, place::int, -1, count(*)::int
      from sheet cross join lateral unnest(sheet.not_attempted) as place group by cohort_id, place),
    counted as (
      select cohort_id, position,
        array_agg(points) filter (where points >= 0) as points, array_agg(pupils) filter (where points >= 0) as pupils,
        coalesce(sum(pupils) filter (where points = -1), 0)::int as not_attempted,
        coalesce(sum(pupils) filter (where points is null), 0)::int as not_taught
      from answer group by cohort_id, position)
    insert into results_item_tallies (school_id, id, work_id, cohort_id, position, scores, not_attempted, not_taught)
    select item.school_id, gen_random_uuid(), item.work_id, counted.cohort_id, counted.position,
      (select array_agg(coalesce(counted.pupils[array_position(counted.points, score)], 0) order by score)
        from generate_series(0, item.maximum) as score),
      counted.not_attempted, counted.not_taught
    from counted join results_items item on item.work_id = ${workId} and item.position = counted.position`.execute(
    tx,
  )
  await sql`
    insert into results_total_tallies
      (school_id, id, work_id, cohort_id, standing, total, mark, journal_mark, pupils)
    select sheet.school_id, gen_random_uuid(), sheet.work_id, pupil.cohort_id,
      sheet.standing, sheet.total, sheet.mark, sheet.journal_mark, count(*)::int
    from results_sheets sheet
    join results_pupils pupil on pupil.school_id = sheet.school_id and pupil.id = sheet.pupil_id
    where sheet.work_id = ${workId} and sheet.superseded_by is null
    group by sheet.school_id, sheet.work_id, pupil.cohort_id,
      sheet.standing, sheet.total, sheet.mark, sheet.journal_mark`.execute(tx)
}

/** Works without results are missing from the map. */
export async function talliesOf(
  tx: Transaction,
  workIds: readonly WorkId[],
): Promise<Map<WorkId, WorkTallies>> {
  if (workIds.length === 0) return new Map()
  const items = await tx
    .selectFrom('results_item_tallies')
    .select(['work_id', 'cohort_id', 'position', 'scores', 'not_attempted', 'not_taught'])
    .where('work_id', 'in', [...workIds])
    .orderBy('position')
    .execute()
  const totals = await tx
    .selectFrom('results_total_tallies')
    .select(['work_id', 'cohort_id', 'standing', 'total', 'mark', 'journal_mark', 'pupils'])
    .where('work_id', 'in', [...workIds])
    .orderBy('id')
    .execute()
  const found = new Map<WorkId, Map<CohortId | null, { items: ItemTally[]; totals: TotalTally[] }>>()
  const tallyFor = (row: { work_id: string; cohort_id: string | null }) => {
    const workId = idFrom<'Work'>(row.work_id)
    const cohortId = row.cohort_id === null ? null : idFrom<'Cohort'>(row.cohort_id)
    const classes = found.get(workId) ?? new Map()
    found.set(workId, classes)
    const tally = classes.get(cohortId) ?? { items: [], totals: [] }
    classes.set(cohortId, tally)
    return tally
  }
  for (const row of totals) tallyFor(row).totals.push(totalFrom(row))
  for (const row of items)
    tallyFor(row).items[row.position] = {
      scores: row.scores,
      notAttempted: row.not_attempted,
      notTaught: row.not_taught,
    }
  return found
}

function totalFrom(row: {
  standing: string
  total: number | null
  mark: number | null
  journal_mark: number | null
  pupils: number
}): TotalTally {
  return {
    // Checks of the table of sheets allow only the standings and marks of the types.
    standing: row.standing as Standing,
    total: row.total,
    mark: row.mark as Mark | null,
    journalMark: row.journal_mark as Mark | null,
    pupils: row.pupils,
  }
}
