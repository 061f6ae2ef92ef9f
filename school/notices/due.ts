import { addDays, isoWeekday } from '#base/local-date.ts'
import { instantOf, wallTimeAt } from '#base/wall-clock.ts'
import type { DigestTime, QuietHours } from './settings.ts'

/** When something may leave the app: at once, or when the quiet hours it falls into end. */
export function afterQuiet(at: Date, quiet: QuietHours | null, timeZone: string): Date {
  if (quiet === null) return at
  const { date, minute } = wallTimeAt(at.getTime(), timeZone)
  const { fromMinute, toMinute } = quiet
  const spansMidnight = fromMinute > toMinute
  const isQuiet = spansMidnight
    ? minute >= fromMinute || minute < toMinute
    : minute >= fromMinute && minute < toMinute
  if (!isQuiet) return at
  const endsOn = spansMidnight && minute >= fromMinute ? addDays(date, 1) : date
  return instantOf({ date: endsOn, minute: toMinute }, timeZone)
}

/** The next time the letter of the week goes out, strictly after the given instant. */
export function nextDigest(at: Date, digest: DigestTime, timeZone: string): Date {
  const { date, minute } = wallTimeAt(at.getTime(), timeZone)
  const days = (digest.weekday - isoWeekday(date) + 7) % 7
  const isPast = days === 0 && minute >= digest.minute
  return instantOf({ date: addDays(date, isPast ? 7 : days), minute: digest.minute }, timeZone)
}
