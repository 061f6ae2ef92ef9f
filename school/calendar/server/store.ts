import { idFrom, newId } from '#base/id.ts'
import { localDate } from '#base/local-date.ts'
import { refuse } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { PersonId, SchoolId } from '#school/access/actor.ts'
import type { Deed } from '#school/access/deed.ts'
import { type Cohort, type CohortId, compareCohorts, lastGrade } from '../cohort.ts'
import type { SchoolYear, SchoolYearId } from '../school-year.ts'
import type { DayOffKind, HolidayKind, YearDates } from '../year-dates.ts'

/** School years, newest first. */
export async function schoolYears(tx: Transaction): Promise<SchoolYear[]> {
  return yearsFrom(tx, await selectYears(tx).orderBy('first_year', 'desc').execute())
}

export async function schoolYearById(tx: Transaction, id: SchoolYearId): Promise<SchoolYear | null> {
  return (await yearsFrom(tx, await selectYears(tx).where('id', '=', id).execute()))[0] ?? null
}

export async function schoolYearOf(tx: Transaction, firstYear: number): Promise<SchoolYear | null> {
  return (await yearsFrom(tx, await selectYears(tx).where('first_year', '=', firstYear).execute()))[0] ?? null
}

/** False when the school already has this year. */
export async function insertSchoolYear(
  tx: Transaction,
  schoolId: SchoolId,
  year: SchoolYear,
  by: PersonId,
  at: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('calendar_school_years')
    .values({
      school_id: schoolId,
      id: year.id,
      first_year: year.firstYear,
      study_week: year.dates.studyWeek,
      revision: year.revision,
      created_by: by,
      created_at: at,
      ...(year.assumed ? {} : { checked_by: by, checked_at: at }),
    })
    .onConflict((conflict) => conflict.columns(['school_id', 'first_year']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) return false
  await insertDates(tx, schoolId, year.id, year.dates)
  return true
}

/** False when somebody else has changed the dates since this revision. */
export async function replaceDates(
  tx: Transaction,
  schoolId: SchoolId,
  change: { yearId: SchoolYearId; dates: YearDates; revision: number; by: PersonId },
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('calendar_school_years')
    .set({
      study_week: change.dates.studyWeek,
      revision: change.revision + 1,
      changed_by: change.by,
      changed_at: at,
    })
    .where('id', '=', change.yearId)
    .where('revision', '=', change.revision)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  for (const table of ['calendar_terms', 'calendar_holidays', 'calendar_days_off'] as const)
    await tx.deleteFrom(table).where('school_year_id', '=', change.yearId).execute()
  await insertDates(tx, schoolId, change.yearId, change.dates)
  return true
}

/** `null` makes the dates an assumption again. */
export async function setChecked(tx: Transaction, yearId: SchoolYearId, check: Deed | null): Promise<void> {
  await tx
    .updateTable('calendar_school_years')
    .set({ checked_by: check?.by ?? null, checked_at: check?.at ?? null })
    .where('id', '=', yearId)
    .execute()
}

export async function deleteSchoolYear(tx: Transaction, yearId: SchoolYearId): Promise<void> {
  await unlessReferredTo(tx.deleteFrom('calendar_school_years').where('id', '=', yearId).execute())
}

/** Every class the school ever had, from the youngest. */
export async function cohorts(tx: Transaction): Promise<Cohort[]> {
  const rows = await selectCohorts(tx).execute()
  return rows.map(cohortFrom).sort(compareCohorts)
}

/** Classes with grades 1 to 11 in the school year, closed ones too, from the youngest. */
export async function cohortsIn(tx: Transaction, firstYear: number): Promise<Cohort[]> {
  const rows = await selectCohorts(tx)
    .where('entered_year', '<=', firstYear)
    .where('entered_year', '>', firstYear - lastGrade)
    .execute()
  return rows.map(cohortFrom).sort(compareCohorts)
}

export async function cohortById(tx: Transaction, id: CohortId): Promise<Cohort | null> {
  const row = await selectCohorts(tx).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : cohortFrom(row)
}

/** Adds what is new and returns it; a class that is open under the same letter stays as it is. */
export async function insertCohorts(
  tx: Transaction,
  schoolId: SchoolId,
  classes: readonly { enteredYear: number; letter: string }[],
  by: PersonId,
  at: Date,
): Promise<Cohort[]> {
  const rows = await tx
    .insertInto('calendar_cohorts')
    .values(
      classes.map(({ enteredYear, letter }) => ({
        school_id: schoolId,
        id: newId(),
        entered_year: enteredYear,
        letter,
        created_by: by,
        created_at: at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(cohortColumns)
    .execute()
  return rows.map(cohortFrom).sort(compareCohorts)
}

export async function updateCohort(
  tx: Transaction,
  id: CohortId,
  change: { letter: string; size: number | null },
): Promise<void> {
  await tx.updateTable('calendar_cohorts').set(change).where('id', '=', id).execute()
}

/** `null` opens the class again. */
export async function setClosed(tx: Transaction, id: CohortId, closing: Deed | null): Promise<void> {
  await tx
    .updateTable('calendar_cohorts')
    .set({ closed_by: closing?.by ?? null, closed_at: closing?.at ?? null })
    .where('id', '=', id)
    .execute()
}

export async function deleteCohort(tx: Transaction, id: CohortId): Promise<void> {
  await unlessReferredTo(tx.deleteFrom('calendar_cohorts').where('id', '=', id).execute())
}

const cohortColumns = ['id', 'entered_year', 'letter', 'size', 'closed_at'] as const

function selectCohorts(tx: Transaction) {
  return tx.selectFrom('calendar_cohorts').select(cohortColumns)
}

function cohortFrom(row: {
  id: string
  entered_year: number
  letter: string
  size: number | null
  closed_at: Date | null
}): Cohort {
  return {
    id: idFrom<'Cohort'>(row.id),
    enteredYear: row.entered_year,
    letter: row.letter,
    size: row.size,
    closedAt: row.closed_at?.toISOString() ?? null,
  }
}

/** Capabilities above refer to years and classes, and only the database knows all of them. */
async function unlessReferredTo(deletion: Promise<unknown>): Promise<void> {
  try {
    await deletion
  } catch (error) {
    const foreignKeyViolation = '23503'
    if (error instanceof Error && 'code' in error && error.code === foreignKeyViolation) refuse('in_use')
    throw error
  }
}

function selectYears(tx: Transaction) {
  return tx
    .selectFrom('calendar_school_years')
    .select(['id', 'first_year', 'study_week', 'revision', 'checked_at'])
}

async function yearsFrom(
  tx: Transaction,
  rows: { id: string; first_year: number; study_week: number; revision: number; checked_at: Date | null }[],
): Promise<SchoolYear[]> {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const dates = await datesOf(tx, ids)
  return rows.map((row) => ({
    id: idFrom<'SchoolYear'>(row.id),
    firstYear: row.first_year,
    assumed: row.checked_at === null,
    revision: row.revision,
    dates: { studyWeek: row.study_week === 6 ? 6 : 5, ...dates(row.id) },
  }))
}

/** Reads the dates of all years at once, in order of time. */
async function datesOf(
  tx: Transaction,
  yearIds: string[],
): Promise<(yearId: string) => Omit<YearDates, 'studyWeek'>> {
  const terms = await tx
    .selectFrom('calendar_terms')
    .select(['school_year_id', 'starts_on', 'ends_on'])
    .where('school_year_id', 'in', yearIds)
    .orderBy('starts_on')
    .execute()
  const holidays = await tx
    .selectFrom('calendar_holidays')
    .select(['school_year_id', 'kind', 'title', 'starts_on', 'ends_on'])
    .where('school_year_id', 'in', yearIds)
    .orderBy('starts_on')
    .execute()
  const daysOff = await tx
    .selectFrom('calendar_days_off')
    .select(['school_year_id', 'kind', 'title', 'off_on'])
    .where('school_year_id', 'in', yearIds)
    .orderBy('off_on')
    .execute()
  return (yearId) => ({
    terms: terms.filter((row) => row.school_year_id === yearId).map(spanFrom),
    holidays: holidays
      .filter((row) => row.school_year_id === yearId)
      // A check of the table allows only the kinds of the type.
      .map((row) => ({ ...spanFrom(row), kind: row.kind as HolidayKind, title: row.title })),
    daysOff: daysOff
      .filter((row) => row.school_year_id === yearId)
      // As above.
      .map((row) => ({ on: localDate(row.off_on), kind: row.kind as DayOffKind, title: row.title })),
  })
}

function spanFrom(row: { starts_on: string; ends_on: string }) {
  return { startsOn: localDate(row.starts_on), endsOn: localDate(row.ends_on) }
}

async function insertDates(
  tx: Transaction,
  schoolId: SchoolId,
  yearId: SchoolYearId,
  { terms, holidays, daysOff }: YearDates,
): Promise<void> {
  const row = () => ({ school_id: schoolId, id: newId(), school_year_id: yearId })
  const span = (each: { startsOn: string; endsOn: string }) => ({
    starts_on: each.startsOn,
    ends_on: each.endsOn,
  })
  await tx
    .insertInto('calendar_terms')
    .values(terms.map((term) => ({ ...row(), ...span(term) })))
    .execute()
  if (holidays.length > 0)
    await tx
      .insertInto('calendar_holidays')
      .values(holidays.map((each) => ({ ...row(), ...span(each), kind: each.kind, title: each.title })))
      .execute()
  if (daysOff.length > 0)
    await tx
      .insertInto('calendar_days_off')
      .values(daysOff.map(({ on, kind, title }) => ({ ...row(), off_on: on, kind, title })))
      .execute()
}
