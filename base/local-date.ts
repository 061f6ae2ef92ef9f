declare const dayOf: unique symbol

/** A calendar day without a time or a place, written `YYYY-MM-DD`. Days compare as text: `a < b` means earlier. */
export type LocalDate = string & { readonly [dayOf]: true }

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const dayMs = 86_400_000
const shape = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether the text is an existing day of the Gregorian calendar in the form `YYYY-MM-DD`, years 0001 to 9999. */
export function isLocalDate(text: string): text is LocalDate {
  const match = shape.exec(text)
  if (match === null) return false
  const [, year, month, day] = match.map(Number)
  if (!year || !month || !day || month > 12) return false
  return day <= daysInMonth(year, month)
}

/** The day written in the text. Anything that is no existing day is a defect: a form checks with `isLocalDate` first. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`Not a day: ${text}`)
  return text
}

/** The day of the given year, month (1–12) and day of the month. */
export function localDateOf(year: number, month: number, day: number): LocalDate {
  return localDate(`${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`)
}

/** The day that a clock on the wall shows at this instant in this time zone (an IANA name such as `Europe/Moscow`). */
export function localDateAt(instantMs: number, timeZone: string): LocalDate {
  const parts = dayFormat(timeZone).formatToParts(instantMs)
  const part = (type: 'year' | 'month' | 'day') => Number(parts.find((each) => each.type === type)?.value)
  return localDateOf(part('year'), part('month'), part('day'))
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4))
}

/** 1–12. */
export function monthOf(date: LocalDate): number {
  return Number(date.slice(5, 7))
}

export function dayOfMonth(date: LocalDate): number {
  return Number(date.slice(8, 10))
}

/** The day so many days later; a negative count goes back. */
export function addDays(date: LocalDate, count: number): LocalDate {
  return fromDayNumber(dayNumber(date) + count)
}

/** The same day of the month so many months later, or that month's last day where it is shorter. */
export function addMonths(date: LocalDate, count: number): LocalDate {
  const months = yearOf(date) * 12 + monthOf(date) - 1 + count
  const year = Math.floor(months / 12)
  const month = (months % 12) + 1
  return localDateOf(year, month, Math.min(dayOfMonth(date), daysInMonth(year, month)))
}

/** Days from the first to the second: 1 for tomorrow, negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** Calendar months from the month of the first to the month of the second, whatever the day. */
export function monthsBetween(from: LocalDate, to: LocalDate): number {
  return (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from)
}

export function isoWeekday(date: LocalDate): IsoWeekday {
  // Day 0, 1970-01-01, was a Thursday; the sum is positive for every day after year 0.
  return (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as IsoWeekday
}

export function firstOfMonth(date: LocalDate): LocalDate {
  return localDateOf(yearOf(date), monthOf(date), 1)
}

export function lastOfMonth(date: LocalDate): LocalDate {
  return localDateOf(yearOf(date), monthOf(date), daysInMonth(yearOf(date), monthOf(date)))
}

/** For sorting: negative when the first is earlier, 0 for the same day. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function earliest(first: LocalDate, ...others: LocalDate[]): LocalDate {
  return others.reduce((best, each) => (compareDates(each, best) < 0 ? each : best), first)
}

export function latest(first: LocalDate, ...others: LocalDate[]): LocalDate {
  return others.reduce((best, each) => (compareDates(each, best) > 0 ? each : best), first)
}

/** Every day from the first to the last, both included; empty when the last is before the first. */
export function eachDay(from: LocalDate, to: LocalDate): LocalDate[] {
  const first = dayNumber(from)
  return Array.from({ length: Math.max(0, dayNumber(to) - first + 1) }, (_, index) =>
    fromDayNumber(first + index),
  )
}

/** Days since 1970-01-01. UTC has no daylight saving, so every day has the same length. */
function dayNumber(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`) / dayMs
}

/** The inverse, by the 400-year cycle of the Gregorian calendar (146,097 days), counting years from March so that a leap day comes last. */
function fromDayNumber(number: number): LocalDate {
  const sinceMarchOfYear0 = number + 719_468
  const cycle = Math.floor(sinceMarchOfYear0 / 146_097)
  const day = sinceMarchOfYear0 - cycle * 146_097
  const leapDaysBefore = Math.floor(day / 1_460) - Math.floor(day / 36_524) + Math.floor(day / 146_096)
  const year = Math.floor((day - leapDaysBefore) / 365)
  const dayOfYear = day - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const month = Math.floor((5 * dayOfYear + 2) / 153)
  const afterNewYear = month >= 10
  return localDateOf(
    cycle * 400 + year + (afterNewYear ? 1 : 0),
    afterNewYear ? month - 9 : month + 3,
    dayOfYear - Math.floor((153 * month + 2) / 5) + 1,
  )
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format costs a hundred times more than using one. */
function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  formats.set(timeZone, made)
  return made
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
