import ical, { ICalEventStatus } from 'ical-generator'

/** One thing at a time of day, as calendar programs know it. */
export interface FileEntry {
  /** The same for as long as the thing exists, so that a program changes its entry and adds no second one. */
  uid: string
  title: string
  startsAt: Date
  endsAt: Date
  place: string | null
  url: string
  /** Raised by every change; a program keeps the highest it has seen. */
  revision: number
  changedAt: Date
  isCancelled: boolean
}

/** How often a program is asked to look again. */
const refreshSeconds = 3600

/** A calendar as a file of iCalendar (RFC 5545). Instants are in UTC, which no change of a time zone makes wrong. */
export function calendarFile(calendar: { name: string; at: Date; entries: readonly FileEntry[] }): string {
  const file = ical({
    name: calendar.name,
    prodId: { company: 'Krug', product: 'Calendar', language: 'RU' },
    ttl: refreshSeconds,
  })
  for (const entry of calendar.entries)
    file.createEvent({
      id: entry.uid,
      stamp: calendar.at,
      summary: entry.title,
      start: entry.startsAt,
      end: entry.endsAt,
      location: entry.place,
      url: entry.url,
      sequence: entry.revision,
      lastModified: entry.changedAt,
      status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  return file.toString()
}
