import { expect, test } from 'vitest'
import { googleCalendarLink, yandexCalendarLink } from './calendar-links.ts'

const meeting = {
  title: 'Читатели: решить, с чего начнём & когда',
  startsAt: new Date('2025-11-27T10:00:00Z'),
  endsAt: new Date('2025-11-27T11:00:00Z'),
  place: 'Кабинет 5',
  url: 'https://krug.example/meetings/1',
}

const fieldsOf = (link: string) => Object.fromEntries(new URL(link).searchParams)

test('Google is given the instants in UTC and the words whole', () => {
  expect(fieldsOf(googleCalendarLink(meeting))).toEqual({
    action: 'TEMPLATE',
    text: meeting.title,
    dates: '20251127T100000Z/20251127T110000Z',
    location: 'Кабинет 5',
    details: meeting.url,
  })
})

test('Yandex is given the time as the clock of the school shows it', () => {
  const { startTs, endTs } = fieldsOf(yandexCalendarLink(meeting, 'Asia/Yekaterinburg'))
  expect([startTs, endTs]).toEqual(['2025-11-27T15:00:00', '2025-11-27T16:00:00'])
})

test('what is missing is left out', () => {
  expect(fieldsOf(googleCalendarLink({ ...meeting, place: null }))).not.toHaveProperty('location')
})
