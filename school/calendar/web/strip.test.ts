import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { proposedYear } from '../known-years.ts'
import { lengthDays, placeOfDay, placeOn, stripSpan } from './strip.ts'

const { dates } = proposedYear(2025, 5)
const strip = stripSpan(2025, dates)
const span = (startsOn: string, endsOn: string) => ({
  startsOn: localDate(startsOn),
  endsOn: localDate(endsOn),
})

test('the strip shows September to May, one column a day', () => {
  expect(strip).toEqual({ startsOn: '2025-09-01', endsOn: '2026-05-31' })
  expect(lengthDays(strip)).toBe(273)
})

test('lessons in June make it longer', () => {
  const longer = { ...dates, terms: [span('2025-09-01', '2026-06-10')] }
  expect(stripSpan(2025, longer).endsOn).toBe('2026-06-10')
})

test('the first fortnight begins in the first column', () => {
  expect(placeOn(strip, span('2025-09-01', '2025-09-14'))).toEqual({ from: 1, length: 14 })
  expect(placeOn(strip, span('2025-10-27', '2025-11-09'))).toEqual({ from: 57, length: 14 })
})

test('what reaches beyond the strip is cut, what lies outside is not drawn', () => {
  expect(placeOn(strip, span('2026-05-27', '2026-08-31'))).toEqual({ from: 269, length: 5 })
  expect(placeOfDay(strip, localDate('2025-08-26'))).toBeNull()
})
