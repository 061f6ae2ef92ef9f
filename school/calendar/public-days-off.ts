import { addDays, isoWeekday, type LocalDate, localDateOf } from '#base/local-date.ts'
import type { DayOff, DayOffKind, StudyWeek } from './year-dates.ts'

/**
 * Public holidays between September and June and the days of rest moved because of them: Labour Code of the
 * Russian Federation, article 112. A holiday on a day of rest moves that rest to the next working day after
 * the holiday; with a six-day week only Sunday is a day of rest. The days of January lie in the winter holidays.
 */
export function publicDaysOff(firstYear: number, studyWeek: StudyWeek): DayOff[] {
  return holidays.flatMap(({ month, day, kind }) => {
    const on = localDateOf(month >= 9 ? firstYear : firstYear + 1, month, day)
    const dayOff: DayOff = { on, kind, title: null }
    return isoWeekday(on) <= studyWeek ? [dayOff] : [dayOff, movedRest(on, studyWeek)]
  })
}

const holidays: readonly { month: number; day: number; kind: DayOffKind }[] = [
  { month: 11, day: 4, kind: 'unity_day' },
  { month: 2, day: 23, kind: 'defenders_day' },
  { month: 3, day: 8, kind: 'womens_day' },
  { month: 5, day: 1, kind: 'labour_day' },
  { month: 5, day: 9, kind: 'victory_day' },
]

function movedRest(holiday: LocalDate, studyWeek: StudyWeek): DayOff {
  let on = addDays(holiday, 1)
  while (isoWeekday(on) > studyWeek) on = addDays(on, 1)
  return { on, kind: 'moved', title: null }
}
