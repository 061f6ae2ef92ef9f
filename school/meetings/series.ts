import {
  addDays,
  eachDay,
  firstOfMonth,
  type IsoWeekday,
  isoWeekday,
  type LocalDate,
  lastOfMonth,
} from '#base/local-date.ts'
import type { Deed } from '#school/access/deed.ts'
import type { CommunityYearId } from '#school/communities/community.ts'
import type { MeetingTemplate, SeriesId } from './meeting.ts'

export const rhythms = ['weekly', 'fortnightly', 'monthly'] as const
export type Rhythm = (typeof rhythms)[number]

/** Which such weekday of the month; 5 is the last one. */
export const weeksOfMonth = [1, 2, 3, 4, 5] as const
export type WeekOfMonth = (typeof weeksOfMonth)[number]

/** A rhythm the community keeps, such as the methodical Thursday: every third Thursday at 15:00. */
export interface Series {
  id: SeriesId
  yearId: CommunityYearId
  purpose: string
  template: MeetingTemplate
  rhythm: Rhythm
  weekday: IsoWeekday
  weekOfMonth: WeekOfMonth | null
  /** `15:00`, by the clock of the school. */
  startsAt: string
  lengthMinutes: number
  place: string | null
  link: string | null
  fromOn: LocalDate
  untilOn: LocalDate
  set: Deed
  ended: Deed | null
}

type When = Pick<Series, 'rhythm' | 'weekday' | 'weekOfMonth' | 'fromOn' | 'untilOn'>

/** The days the rhythm names, whether the school teaches on them or not. */
export function daysOf({ rhythm, weekday, weekOfMonth, fromOn, untilOn }: When): LocalDate[] {
  const matching = eachDay(fromOn, untilOn).filter((day) => isoWeekday(day) === weekday)
  if (rhythm === 'weekly') return matching
  if (rhythm === 'fortnightly') return matching.filter((_, index) => index % 2 === 0)
  return matching.filter((day) => isWeekOfMonth(day, weekOfMonth ?? 1))
}

export interface PlannedDay {
  on: LocalDate
  /** Why the school does not meet then, and the nearest study day to offer instead; `null` when it can. */
  blocked: { instead: LocalDate | null } | null
}

/** Each day of the rhythm; one that falls into holidays comes with the next study day of the same fortnight. */
export function planDays(when: When, isStudyDay: (day: LocalDate) => boolean): PlannedDay[] {
  return daysOf(when).map((on) => {
    if (isStudyDay(on)) return { on, blocked: null }
    const later = eachDay(addDays(on, 1), addDays(on, 14)).find(
      (day) => isStudyDay(day) && day <= when.untilOn,
    )
    return { on, blocked: { instead: later ?? null } }
  })
}

function isWeekOfMonth(day: LocalDate, week: WeekOfMonth): boolean {
  const same = eachDay(firstOfMonth(day), lastOfMonth(day)).filter(
    (each) => isoWeekday(each) === isoWeekday(day),
  )
  return (week === 5 ? same.at(-1) : same[week - 1]) === day
}

/** `15:00` as minutes since midnight. */
export function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

export function timeOf(minute: number): string {
  const padded = (value: number) => String(value).padStart(2, '0')
  return `${padded(Math.floor(minute / 60))}:${padded(minute % 60)}`
}
