import { wallTimeAt } from '#base/wall-clock.ts'

interface Linked {
  title: string
  startsAt: Date
  endsAt: Date
  place: string | null
  /** Where the thing is read about. */
  url: string
}

/** Opens the form of Google Calendar with everything filled in. Nothing is sent before the person follows it. */
export function googleCalendarLink({ title, startsAt, endsAt, place, url }: Linked): string {
  const compact = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, '')
  return linkTo('https://calendar.google.com/calendar/render', {
    action: 'TEMPLATE',
    text: title,
    dates: `${compact(startsAt)}/${compact(endsAt)}`,
    location: place,
    details: url,
  })
}

/** The same of Yandex, whose form takes the time as the clock of the school shows it. */
export function yandexCalendarLink(
  { title, startsAt, endsAt, place, url }: Linked,
  timeZone: string,
): string {
  const shown = (at: Date) => {
    const { date, minute } = wallTimeAt(at.getTime(), timeZone)
    const padded = (value: number) => String(value).padStart(2, '0')
    return `${date}T${padded(Math.floor(minute / 60))}:${padded(minute % 60)}:00`
  }
  return linkTo('https://calendar.yandex.ru/event', {
    name: title,
    startTs: shown(startsAt),
    endTs: shown(endsAt),
    location: place,
    description: url,
  })
}

function linkTo(form: string, fields: Readonly<Record<string, string | null>>): string {
  const filled = Object.entries(fields).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return `${form}?${filled.join('&')}`
}
