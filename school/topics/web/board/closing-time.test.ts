import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { closingInstant, dayLater, usualClosing, whyNotClosing } from './closing-time.ts'

const moscow = 'Europe/Moscow'
const kamchatka = 'Asia/Kamchatka'
const day = localDate('2025-08-28')

test('a vote closes by the clock of the school, not of the device', () => {
  expect(closingInstant({ day, time: '18:00' }, moscow)).toBe('2025-08-28T15:00:00.000Z')
  expect(closingInstant({ day, time: '18:00' }, kamchatka)).toBe('2025-08-28T06:00:00.000Z')
})

test('usually people have two days, until the end of the working day', () => {
  expect(usualClosing(localDate('2025-08-30'))).toEqual({ day: localDate('2025-09-01'), time: '18:00' })
})

test.each(['', '24:00', '12:60', 'вечер'])('«%s» is no time of a day', (time) => {
  expect(closingInstant({ day, time }, moscow)).toBeNull()
})

test.each([
  ['9:05', '06:05'],
  ['905', '06:05'],
  ['18.30', '15:30'],
  ['1830', '15:30'],
  ['2030', '17:30'],
  ['18', '15:00'],
])('«%s» is understood', (time, inUtc) => {
  expect(closingInstant({ day, time }, moscow)).toBe(`2025-08-28T${inUtc}:00.000Z`)
})

test('a day later keeps the hour, over the midnight of another zone too', () => {
  expect(dayLater('2025-08-28T20:30:00.000Z', moscow)).toEqual({
    day: localDate('2025-08-29'),
    time: '23:30',
  })
  expect(dayLater('2025-08-28T20:30:00.000Z', kamchatka)).toEqual({
    day: localDate('2025-08-30'),
    time: '08:30',
  })
})

test('a closing that is missing, past or no later than the former one is told apart', () => {
  const at = { timeZone: moscow, now: '2025-08-26T06:00:00.000Z', laterThan: '2025-08-28T15:00:00.000Z' }
  expect(whyNotClosing({ day: null, time: '18:00' }, at)).toBe('missing')
  expect(whyNotClosing({ day: localDate('2025-08-26'), time: '09:00' }, at)).toBe('past')
  expect(whyNotClosing({ day, time: '18:00' }, at)).toBe('not_later')
  expect(whyNotClosing({ day, time: '18:01' }, at)).toBeNull()
  expect(whyNotClosing({ day, time: '09:00' }, { ...at, laterThan: null })).toBeNull()
})
