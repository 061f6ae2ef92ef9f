import { addDays, type LocalDate } from '#base/local-date.ts'
import { instantOf, wallTimeAt } from '#base/wall-clock.ts'

/** Until when a vote runs, as a person writes it: a day and «18:00». */
export interface Closing {
  day: LocalDate | null
  time: string
}

const usualDays = 2
const usualTime = '18:00'

/** Two days to think it over, until the end of the working day. */
export function usualClosing(today: LocalDate): Closing {
  return { day: addDays(today, usualDays), time: usualTime }
}

/** The same moment a day later, to begin from when a vote is let run longer. */
export function dayLater(iso: string, timeZone: string): Closing {
  const { date, minute } = wallTimeAt(Date.parse(iso), timeZone)
  const two = (count: number) => String(count).padStart(2, '0')
  return { day: addDays(date, 1), time: `${two(Math.floor(minute / 60))}:${two(minute % 60)}` }
}

/** 18:00, 18.00, 1800 and 18 alike: the number keys of a phone have no colon. */
const timeOfDay = /^([01]?\d|2[0-3])[:. ]?([0-5]\d)?$/

/** The instant meant, by the clock of the school; null where the day or the time is missing. */
export function closingInstant({ day, time }: Closing, timeZone: string): string | null {
  const [, hour = '', minute = '0'] = timeOfDay.exec(time.trim()) ?? []
  if (day === null || hour === '') return null
  return instantOf({ date: day, minute: Number(hour) * 60 + Number(minute) }, timeZone).toISOString()
}

export type ClosingProblem = 'missing' | 'past' | 'not_later'

/** What is wrong with it, before the server has to say so. */
export function whyNotClosing(
  closing: Closing,
  { timeZone, now, laterThan }: { timeZone: string; now: string; laterThan: string | null },
): ClosingProblem | null {
  const instant = closingInstant(closing, timeZone)
  if (instant === null) return 'missing'
  if (Date.parse(instant) <= Date.parse(now)) return 'past'
  return laterThan !== null && Date.parse(instant) <= Date.parse(laterThan) ? 'not_later' : null
}
