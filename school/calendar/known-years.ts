import {
  addDays,
  compareDates,
  isoWeekday,
  type LocalDate,
  localDate,
  localDateOf,
} from '#base/local-date.ts'
import { publicDaysOff } from './public-days-off.ts'
import type { Holiday, HolidayKind, Span, StudyWeek, Term, YearDates } from './year-dates.ts'

/** Dates to begin a year with. A school changes them as its own order says. */
export interface ProposedYear {
  firstYear: number
  dates: YearDates
  /** Nobody has published these dates; they follow the pattern of the published years. */
  assumed: boolean
}

/** The dates published for the year, or an assumption by the pattern of the published ones, marked as such. */
export function proposedYear(firstYear: number, studyWeek: StudyWeek): ProposedYear {
  const published = publishedYears[firstYear]
  return published === undefined
    ? { firstYear, dates: assumedDates(firstYear, studyWeek), assumed: true }
    : { firstYear, dates: published(studyWeek), assumed: false }
}

/**
 * 2025/26. Holidays of schools with quarters and the year's first and last day: recommendation of the Ministry
 * of Education of 18.08.2025 (https://www.kommersant.ru/doc/7973443). The rest of Saturday, 1 November, was moved to
 * 3 November 2025 by the Government's yearly decision; the other days off follow article 112 of the Labour Code.
 */
function year2025(studyWeek: StudyWeek): YearDates {
  return {
    studyWeek,
    terms: [
      span('2025-09-01', '2025-10-24'),
      span('2025-11-05', '2025-12-30'),
      span('2026-01-12', '2026-03-27'),
      span('2026-04-06', '2026-05-26'),
    ],
    holidays: [
      holiday('autumn', span('2025-10-25', '2025-11-02')),
      holiday('winter', span('2025-12-31', '2026-01-11')),
      holiday('spring', span('2026-03-28', '2026-04-05')),
    ],
    daysOff: [{ on: localDate('2025-11-03'), kind: 'moved', title: null }, ...publicDaysOff(2025, studyWeek)],
  }
}

const publishedYears: Readonly<Record<number, (studyWeek: StudyWeek) => YearDates>> = { 2025: year2025 }

/**
 * The pattern of 2025/26 on another year's weekdays: autumn holidays of nine days ending on the Sunday before
 * 3 November, winter holidays from 31 December to the Sunday after 7 January, spring holidays of nine days ending
 * on the Sunday before 6 April, lessons until 26 May.
 */
function assumedDates(firstYear: number, studyWeek: StudyWeek): YearDates {
  const autumnEnd = sundayUpTo(localDateOf(firstYear, 11, 2))
  const winterEnd = addDays(sundayUpTo(localDateOf(firstYear + 1, 1, 7)), 7)
  const springEnd = sundayUpTo(localDateOf(firstYear + 1, 4, 5))
  const holidays = [
    holiday('autumn', { startsOn: addDays(autumnEnd, -8), endsOn: autumnEnd }),
    holiday('winter', { startsOn: localDateOf(firstYear, 12, 31), endsOn: winterEnd }),
    holiday('spring', { startsOn: addDays(springEnd, -8), endsOn: springEnd }),
  ]
  const lessons = { startsOn: localDateOf(firstYear, 9, 1), endsOn: localDateOf(firstYear + 1, 5, 26) }
  return {
    studyWeek,
    terms: termsBetween(lessons, holidays),
    holidays,
    daysOff: publicDaysOff(firstYear, studyWeek),
  }
}

function termsBetween(lessons: Span, holidays: readonly Holiday[]): Term[] {
  const starts = [lessons.startsOn, ...holidays.map((each) => addDays(each.endsOn, 1))]
  const ends = [...holidays.map((each) => addDays(each.startsOn, -1)), lessons.endsOn].sort(compareDates)
  return starts.flatMap((startsOn, index) => {
    const endsOn = ends[index]
    return endsOn === undefined ? [] : [{ startsOn, endsOn }]
  })
}

function sundayUpTo(day: LocalDate): LocalDate {
  return addDays(day, -(isoWeekday(day) % 7))
}

function span(startsOn: string, endsOn: string): Span {
  return { startsOn: localDate(startsOn), endsOn: localDate(endsOn) }
}

function holiday(kind: HolidayKind, { startsOn, endsOn }: Span): Holiday {
  return { kind, startsOn, endsOn, title: null }
}
