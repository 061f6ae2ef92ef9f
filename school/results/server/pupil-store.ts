import { sql } from 'kysely'
import { idFrom, newId } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { PersonId, SchoolId } from '#school/access/actor.ts'
import type { CohortId } from '#school/calendar/cohort.ts'
import type { Mark } from '../mark-scales.ts'
import type { Sheet, Standing } from '../sheet.ts'
import type { WorkId } from '../work.ts'

/** Numbers drawn so far, class by class. */
export async function drawnNumbers(tx: Transaction): Promise<Map<CohortId | null, number[]>> {
  const rows = await tx
    .selectFrom('results_pupils')
    .select(['cohort_id', 'number'])
    .orderBy('cohort_id')
    .orderBy('number')
    .execute()
  const found = new Map<CohortId | null, number[]>()
  for (const { cohort_id, number } of rows) {
    const cohortId = cohort_id === null ? null : idFrom<'Cohort'>(cohort_id)
    const numbers = found.get(cohortId)
    if (numbers === undefined) found.set(cohortId, [number])
    else numbers.push(number)
  }
  return found
}

/** Two draws for one class wait for each other, or both could give the same number. */
export async function lockNumbers(
  tx: Transaction,
  schoolId: SchoolId,
  cohortId: CohortId | null,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${schoolId} ${cohortId ?? ''}`}, 0))`.execute(tx)
}

export async function insertPupils(
  tx: Transaction,
  schoolId: SchoolId,
  { cohortId, numbers }: { cohortId: CohortId | null; numbers: readonly number[] },
  by: PersonId,
  at: Date,
): Promise<void> {
  const ids = numbers.map(() => newId())
  await sql`
    insert into results_pupils (school_id, id, cohort_id, number, drawn_by, drawn_at)
    select ${schoolId}::uuid, drawn.id, ${cohortId}::uuid, drawn.number, ${by}::uuid, ${at}
    from unnest(${ids}::uuid[], ${numbers}::int[]) as drawn (id, number)`.execute(tx)
}

export interface SheetPage {
  sheets: Sheet[]
  next: string | null
}

/** Current sheets of a work in the order of their codes. `after` is `next` of the page before. */
export async function sheetsOf(
  tx: Transaction,
  workId: WorkId,
  page: { cohortId?: CohortId | undefined; after?: string | undefined; limit: number },
): Promise<SheetPage> {
  const [afterCohort = '', afterNumber = '0'] = (page.after ?? '').split(' ')
  // Pupils without a class stand last, under an id that no class has.
  const last = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
  const cohort = sql<string>`coalesce(pupil.cohort_id, ${last}::uuid)`
  const rows = await tx
    .selectFrom('results_sheets as sheet')
    .innerJoin('results_pupils as pupil', (join) =>
      join.onRef('pupil.school_id', '=', 'sheet.school_id').onRef('pupil.id', '=', 'sheet.pupil_id'),
    )
    .selectAll('sheet')
    .select(['pupil.cohort_id', 'pupil.number', cohort.as('place')])
    .where('sheet.work_id', '=', workId)
    .where('sheet.superseded_by', 'is', null)
    .$if(page.cohortId !== undefined, (query) => query.where('pupil.cohort_id', '=', page.cohortId ?? ''))
    .$if(afterCohort !== '', (query) =>
      query.where(
        sql<boolean>`(${cohort}, pupil.number) > (${afterCohort}::uuid, ${Number(afterNumber)}::int)`,
      ),
    )
    .orderBy(cohort)
    .orderBy('pupil.number')
    .limit(page.limit + 1)
    .execute()
  const shown = rows.slice(0, page.limit)
  const end = shown.at(-1)
  const isMore = rows.length > page.limit && end !== undefined
  return { sheets: shown.map(sheetFrom), next: isMore ? `${end.place} ${end.number}` : null }
}

function sheetFrom(row: {
  cohort_id: string | null
  number: number
  standing: string
  points: (number | null)[]
  not_attempted: number[]
  total: number | null
  mark: number | null
  journal_mark: number | null
  variant: string | null
  test_score: number | null
}): Sheet {
  return {
    cohortId: row.cohort_id === null ? null : idFrom<'Cohort'>(row.cohort_id),
    number: row.number,
    // A check of the table allows only the standings of the type.
    standing: row.standing as Standing,
    points: row.points,
    notAttempted: row.not_attempted,
    total: row.total,
    mark: markFrom(row.mark),
    journalMark: markFrom(row.journal_mark),
    variant: row.variant,
    testScore: row.test_score,
  }
}

function markFrom(mark: number | null): Mark | null {
  // Checks of the table allow only 2 to 5.
  return mark as Mark | null
}
