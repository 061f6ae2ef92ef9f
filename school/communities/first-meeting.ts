import type { LocalDate } from '#base/local-date.ts'
import { instantOf, wallTimeAt } from '#base/wall-clock.ts'

/** When the community meets for the first time, online as a rule. */
export interface FirstMeeting {
  startsAt: string
  /** The same by the clock of the school. */
  on: LocalDate
  /** `HH:MM` */
  time: string
  lengthMinutes: number
  link: string | null
  place: string | null
}

export interface StoredMeeting {
  startsAt: Date
  lengthMinutes: number
  link: string | null
  place: string | null
  setAt: Date
}

/** Whether the moment it was set for has come. A date alone is a plan, not a meeting. */
export function isPast(meeting: Pick<StoredMeeting, 'startsAt'> | null, now: Date): boolean {
  return meeting !== null && meeting.startsAt.getTime() <= now.getTime()
}

export const meetingMinutes = { minimum: 10, maximum: 240, usual: 45 } as const
export const placeLengthMaximum = 200

export function shownMeeting({ startsAt, lengthMinutes, link, place }: StoredMeeting, timeZone: string) {
  const { date, minute } = wallTimeAt(startsAt.getTime(), timeZone)
  const padded = (value: number) => String(value).padStart(2, '0')
  const time = `${padded(Math.floor(minute / 60))}:${padded(minute % 60)}`
  return { startsAt: startsAt.toISOString(), on: date, time, lengthMinutes, link, place }
}

/** The instant at which the clock of the school shows this day and `HH:MM`. */
export function meetingInstant({ on, time }: { on: LocalDate; time: string }, timeZone: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return instantOf({ date: on, minute: hours * 60 + minutes }, timeZone)
}
