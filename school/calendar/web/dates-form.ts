import type { LocalDate } from '#base/local-date.ts'
import { type DateProblems, dateProblems } from '../date-problems.ts'
import type { DayOff, DayOffKind, Holiday, HolidayKind, StudyWeek, Term, YearDates } from '../year-dates.ts'

/** Rows keep a key of their own, because their days change while they are typed. */
export interface TermRow {
  key: number
  startsOn: LocalDate | null
  endsOn: LocalDate | null
}

export interface HolidayRow extends TermRow {
  kind: HolidayKind
  title: string
}

export interface DayOffRow {
  key: number
  on: LocalDate | null
  kind: DayOffKind
  title: string
}

/** The dates as somebody is changing them: a day may still be missing. Plain data, so that it can be kept as a draft. */
export interface DatesForm {
  /** Which state of the saved dates the changes began from. */
  revision: number
  studyWeek: StudyWeek
  terms: TermRow[]
  holidays: HolidayRow[]
  daysOff: DayOffRow[]
  nextKey: number
}

export type FieldProblem = DateProblems[string] | 'missing'

export function formOf(dates: YearDates, revision: number): DatesForm {
  let key = 0
  const keyed = <Row extends object>(row: Row) => ({ ...row, key: key++ })
  const terms = dates.terms.map(({ startsOn, endsOn }) => keyed({ startsOn, endsOn }))
  const holidays = dates.holidays.map((row) => keyed({ ...row, title: row.title ?? '' }))
  const daysOff = dates.daysOff.map((row) => keyed({ ...row, title: row.title ?? '' }))
  return { revision, studyWeek: dates.studyWeek, terms, holidays, daysOff, nextKey: key }
}

/** What the form says so far, without rows that are not finished: enough to draw the strip. */
export function previewOf(form: DatesForm): YearDates {
  return {
    studyWeek: form.studyWeek,
    terms: form.terms.flatMap((row) => termIn(row) ?? []),
    holidays: form.holidays.flatMap((row) => holidayIn(row) ?? []),
    daysOff: form.daysOff.flatMap((row) => dayOffIn(row) ?? []),
  }
}

/** What has to be corrected before the form can be sent, by the path of the field. Unfinished rows hide problems between rows. */
export function formProblems(firstYear: number, form: DatesForm): Record<string, FieldProblem> {
  const missing = [
    ...[...paired('terms', form.terms), ...paired('holidays', form.holidays)].flatMap(([path, row]) => [
      ...(row.startsOn === null ? [`${path}.startsOn`] : []),
      ...(row.endsOn === null ? [`${path}.endsOn`] : []),
    ]),
    ...paired('daysOff', form.daysOff).flatMap(([path, row]) => (row.on === null ? [`${path}.on`] : [])),
  ]
  if (missing.length > 0) return Object.fromEntries(missing.map((path) => [path, 'missing']))
  return dateProblems(firstYear, previewOf(form))
}

function paired<Row>(list: string, rows: readonly Row[]): [path: string, row: Row][] {
  return rows.map((row, index) => [`${list}.${index}`, row])
}

function termIn({ startsOn, endsOn }: TermRow): Term | null {
  return startsOn === null || endsOn === null ? null : { startsOn, endsOn }
}

function holidayIn(row: HolidayRow): Holiday | null {
  const span = termIn(row)
  return span === null ? null : { ...span, kind: row.kind, title: titleIn(row.title) }
}

function dayOffIn({ on, kind, title }: DayOffRow): DayOff | null {
  return on === null ? null : { on, kind, title: titleIn(title) }
}

function titleIn(typed: string): string | null {
  return typed.trim() === '' ? null : typed.trim()
}
