import { addMonths, type LocalDate } from '#base/local-date.ts'

/** Why no paper can have been registered on this day: a slip of the hand in the year, or before the one it replaces. */
export function whyNotOnDay(
  on: LocalDate,
  { today, replaced }: { today: LocalDate; replaced: readonly LocalDate[] },
): 'day_is_strange' | 'before_previous' | null {
  if (on < addMonths(today, -12) || on > addMonths(today, 12)) return 'day_is_strange'
  return replaced.some((before) => on < before) ? 'before_previous' : null
}
