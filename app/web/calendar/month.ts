import {
  addDays,
  addMonths,
  eachDay,
  firstOfMonth,
  isoWeekday,
  type LocalDate,
  lastOfMonth,
} from '#base/local-date.ts'

interface Dated {
  startsOn: string
  endsOn: string
}

/** From the Monday before the month to the Sunday after it. */
export function monthSpan(month: LocalDate): { from: LocalDate; to: LocalDate } {
  const last = lastOfMonth(month)
  return {
    from: addDays(firstOfMonth(month), 1 - isoWeekday(firstOfMonth(month))),
    to: addDays(last, 7 - isoWeekday(last)),
  }
}

export function weeksOf(month: LocalDate): LocalDate[][] {
  const { from, to } = monthSpan(month)
  const days = eachDay(from, to)
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
}

export function entriesOn<Entry extends Dated>(entries: readonly Entry[], day: LocalDate): Entry[] {
  return entries.filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
}

/** The days on which something begins or is going on, from the first day shown; each thing once. */
export function daysWith<Entry extends Dated>(
  entries: readonly Entry[],
  { from, to }: { from: LocalDate; to: LocalDate },
): { day: LocalDate; entries: Entry[] }[] {
  return eachDay(from, to)
    .map((day) => ({
      day,
      entries: entries.filter(({ startsOn, endsOn }) =>
        startsOn === day ? true : day === from && startsOn < day && endsOn >= day,
      ),
    }))
    .filter((each) => each.entries.length > 0)
}

/** Where the keyboard leads from a day; null for keys that lead nowhere. */
export function dayByKey(day: LocalDate, key: string): LocalDate | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'Home':
      return addDays(day, 1 - isoWeekday(day))
    case 'End':
      return addDays(day, 7 - isoWeekday(day))
    case 'PageUp':
      return addMonths(day, -1)
    case 'PageDown':
      return addMonths(day, 1)
    default:
      return null
  }
}
