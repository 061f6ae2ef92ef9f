import { describe, expect, test } from 'vitest'
import { afterQuiet, nextDigest } from './due.ts'

const moscow = 'Europe/Moscow'
const at = (text: string) => new Date(`${text}:00+03:00`)
const night = { fromMinute: 21 * 60, toMinute: 7 * 60 }
const lessons = { fromMinute: 8 * 60, toMinute: 14 * 60 }

describe('quiet hours', () => {
  test.each([
    ['in the evening it waits for the morning', night, '2025-09-01T22:15', '2025-09-02T07:00'],
    ['after midnight it waits for the same morning', night, '2025-09-02T03:00', '2025-09-02T07:00'],
    ['the first minute is quiet', night, '2025-09-01T21:00', '2025-09-02T07:00'],
    ['the last minute is not', night, '2025-09-02T07:00', '2025-09-02T07:00'],
    ['by day it goes at once', night, '2025-09-01T12:00', '2025-09-01T12:00'],
    ['lessons can be quiet too', lessons, '2025-09-01T09:30', '2025-09-01T14:00'],
    ['after lessons it goes at once', lessons, '2025-09-01T15:00', '2025-09-01T15:00'],
    ['without quiet hours it goes at night', null, '2025-09-01T23:00', '2025-09-01T23:00'],
  ])('%s', (_, quiet, told, due) => {
    expect(afterQuiet(at(told), quiet, moscow)).toEqual(at(due))
  })

  test('are those of the school’s time zone', () => {
    const told = new Date('2025-09-01T16:30:00Z')
    expect(afterQuiet(told, night, moscow)).toEqual(told)
    expect(afterQuiet(told, night, 'Asia/Yekaterinburg').toISOString()).toBe('2025-09-02T02:00:00.000Z')
  })
})

describe('the letter of the week', () => {
  const monday = { weekday: 1, minute: 8 * 60 } as const

  test.each([
    ['on Wednesday it waits for Monday', '2025-09-03T10:00', '2025-09-08T08:00'],
    ['on Monday before eight it is the same day', '2025-09-08T07:59', '2025-09-08T08:00'],
    ['at eight it is the next week', '2025-09-08T08:00', '2025-09-15T08:00'],
    ['on Sunday night it is tomorrow', '2025-09-07T23:59', '2025-09-08T08:00'],
  ])('%s', (_, told, due) => {
    expect(nextDigest(at(told), monday, moscow)).toEqual(at(due))
  })
})
