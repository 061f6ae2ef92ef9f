import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { instantOf } from '#base/wall-clock.ts'
import { calendarFile, type FileEntry } from './calendar-file.ts'

const entry: FileEntry = {
  uid: 'meeting-1@krug',
  title: 'Читатели: решить; с чего начнём, и когда\nсоберёмся',
  startsAt: new Date('2025-11-27T10:00:00Z'),
  endsAt: new Date('2025-11-27T11:00:00Z'),
  place: 'Кабинет 5, второй этаж',
  url: 'https://krug.example/meetings/1',
  revision: 3,
  changedAt: new Date('2025-11-22T12:00:00Z'),
  isCancelled: false,
}

/** Read by a parser that did not write it. */
function eventsIn(entries: readonly FileEntry[]) {
  const text = calendarFile({ name: 'Читатели', at: new Date('2025-11-22T12:30:00Z'), entries })
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part))
}

test('words come out as they went in, whatever signs they hold', () => {
  const [event] = eventsIn([entry])
  expect(event).toMatchObject({ uid: entry.uid, summary: entry.title, location: entry.place, sequence: 3 })
  expect(event?.component.getFirstPropertyValue('url')).toBe(entry.url)
})

test('when it was changed and whether it takes place is said', () => {
  const events = eventsIn([entry, { ...entry, uid: 'meeting-2@krug', isCancelled: true }])
  expect(events.map(({ component }) => component.getFirstPropertyValue('status'))).toEqual([
    'CONFIRMED',
    'CANCELLED',
  ])
  expect(String(events[0]?.component.getFirstPropertyValue('last-modified'))).toBe('2025-11-22T12:00:00Z')
  expect(String(events[0]?.component.getFirstPropertyValue('dtstamp'))).toBe('2025-11-22T12:30:00Z')
})

/** A clock that shows 15:00, before and after summer time begins (30 March 2025) and ends (26 October 2025). */
test.each([
  ['Asia/Yekaterinburg', '2025-03-29', '10:00'],
  ['Asia/Yekaterinburg', '2025-07-01', '10:00'],
  ['Europe/Berlin', '2025-03-29', '14:00'],
  ['Europe/Berlin', '2025-03-30', '13:00'],
  ['Europe/Berlin', '2025-10-25', '13:00'],
  ['Europe/Berlin', '2025-10-26', '14:00'],
])('three in the afternoon in %s on %s is %s in UTC', (timeZone, day, time) => {
  const startsAt = instantOf({ date: localDate(day), minute: 15 * 60 }, timeZone)
  const endsAt = new Date(startsAt.getTime() + 3_600_000)
  const [event] = eventsIn([{ ...entry, startsAt, endsAt }])
  expect(event?.startDate.toString()).toBe(`${day}T${time}:00Z`)
  expect(event?.duration.toSeconds()).toBe(3600)
})

test('a calendar without meetings is a calendar', () => {
  expect(eventsIn([])).toEqual([])
})
