import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { meetingInstant, shownMeeting } from './first-meeting.ts'

test('a meeting is shown by the clock by which it was set, wherever the school is', () => {
  const set = { on: localDate('2025-09-03'), time: '00:05' }
  for (const timeZone of ['Europe/Moscow', 'Asia/Vladivostok', 'America/New_York', 'UTC']) {
    const startsAt = meetingInstant(set, timeZone)
    const stored = { startsAt, lengthMinutes: 45, link: null, place: null, setAt: startsAt }
    expect(shownMeeting(stored, timeZone)).toMatchObject(set)
  }
  expect(meetingInstant(set, 'Europe/Moscow').toISOString()).toBe('2025-09-02T21:05:00.000Z')
})
