import { type LocalDate, localDateAt } from './local-date.ts'

/** What a clock on a wall shows: the day, and the minutes since its midnight. */
export interface WallTime {
  date: LocalDate
  minute: number
}

const minuteMs = 60_000

/** What a clock shows at this instant in this time zone (an IANA name such as `Europe/Moscow`). */
export function wallTimeAt(instantMs: number, timeZone: string): WallTime {
  const parts = timeFormat(timeZone).formatToParts(instantMs)
  const part = (type: 'hour' | 'minute') => Number(parts.find((each) => each.type === type)?.value)
  return { date: localDateAt(instantMs, timeZone), minute: part('hour') * 60 + part('minute') }
}

/**
 * The instant at which a clock shows this. A time that the start of summer time leaves out becomes the same time after the
 * jump; one that comes twice is taken the first time.
 */
export function instantOf(time: WallTime, timeZone: string): Date {
  const asUtc = utcOf(time)
  const candidates = [asUtc - minuteMs * 1440, asUtc + minuteMs * 1440].map(
    (near) => asUtc - (utcOf(wallTimeAt(near, timeZone)) - near),
  )
  const shown = candidates.filter((each) => utcOf(wallTimeAt(each, timeZone)) === asUtc)
  return new Date(shown.length > 0 ? Math.min(...shown) : Math.max(...candidates))
}

function utcOf({ date, minute }: WallTime): number {
  return Date.parse(`${date}T00:00:00Z`) + minute * minuteMs
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format costs a hundred times more than using one. */
function timeFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-u-nu-latn', {
    timeZone,
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  })
  formats.set(timeZone, made)
  return made
}
