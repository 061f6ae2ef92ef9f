import type { LocalDate } from '#base/local-date.ts'

/** Days of the week with lessons: Monday to Friday, or Monday to Saturday. */
export type StudyWeek = 5 | 6

/** Both days belong to the span. */
export interface Span {
  startsOn: LocalDate
  endsOn: LocalDate
}

/** A term is known by its place in the year: quarters are I–IV, trimesters I–III. */
export type Term = Span

export const holidayKinds = ['autumn', 'winter', 'spring', 'other'] as const
export type HolidayKind = (typeof holidayKinds)[number]

/** The school's own wording, when there is one, is shown instead of the kind's. */
export interface Holiday extends Span {
  kind: HolidayKind
  title: string | null
}

export const dayOffKinds = [
  'new_year',
  'defenders_day',
  'womens_day',
  'labour_day',
  'victory_day',
  'unity_day',
  'moved',
  'other',
] as const
export type DayOffKind = (typeof dayOffKinds)[number]

/** A day without lessons outside the holidays: a public holiday, a moved day of rest, a day of the region. */
export interface DayOff {
  on: LocalDate
  kind: DayOffKind
  title: string | null
}

/** Everything a school decides about when it teaches in one year. Terms, holidays and days off are in order of time. */
export interface YearDates {
  studyWeek: StudyWeek
  terms: Term[]
  holidays: Holiday[]
  daysOff: DayOff[]
}

export function covers(span: Span, day: LocalDate): boolean {
  return span.startsOn <= day && day <= span.endsOn
}

export function overlap(a: Span, b: Span): boolean {
  return a.startsOn <= b.endsOn && b.startsOn <= a.endsOn
}
