import { describe, expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { formatsFor } from './format.ts'

const ru = formatsFor('ru')
const en = formatsFor('en')
const day = localDate('2025-08-26')

/** Intl writes several kinds of spaces; what matters here is that a line never breaks inside a number. */
const plainSpaces = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, ' ')

describe('numbers', () => {
  test('a share has a comma and a space in Russian, a point and none in English', () => {
    expect(ru.share(0.444, 1)).toBe('44,4\u00a0%')
    expect(en.share(0.444, 1)).toBe('44.4%')
  })

  test('a share without digits is rounded', () => {
    expect(ru.share(0.314)).toBe('31\u00a0%')
  })

  test('a difference is told in percentage points and with its sign', () => {
    expect(ru.points(-18)).toBe('−18\u00a0п.\u00a0п.')
    expect(ru.points(0.04, 1)).toBe('0\u00a0п.\u00a0п.')
    expect(ru.points(-0.04, 1)).toBe('0\u00a0п.\u00a0п.')
    expect(en.points(3.25, 1)).toBe('+3.3\u00a0pp')
  })

  test('thousands stand apart from five digits on', () => {
    expect(plainSpaces(ru.number(26_600))).toBe('26 600')
    expect(ru.number(1500)).toBe('1500')
    expect(en.number(26_600)).toBe('26,600')
  })

  test('a column keeps its digits', () => {
    expect(ru.fixed(3, 2)).toBe('3,00')
  })

  test('a file has a size people know', () => {
    expect(ru.size(0)).toBe('0\u00a0Б')
    expect(ru.size(1_468_006)).toBe('1,4\u00a0МБ')
  })
})

describe('days', () => {
  test('today is told in words', () => {
    expect(ru.dayInWords(day)).toBe('вторник, 26 августа')
    expect(plainSpaces(en.dayInWords(day))).toMatch(/^Tuesday,? 26 August$/)
  })

  test('a day in a list is short, a day in a table is in digits', () => {
    expect(plainSpaces(ru.dayWithWeekday(day))).toBe('вт 26 авг.')
    expect(ru.dayInDigits(day)).toBe('26.08.2025')
    expect(en.dayInDigits(day)).toBe('26/08/2025')
  })

  test('a fortnight within one month names the month once', () => {
    const range = plainSpaces(ru.days(localDate('2025-09-01'), localDate('2025-09-14')))
    expect(range).toMatch(/^1\s?–\s?14 сентября 2025\sг\.$/u)
  })

  test('a month is a heading', () => {
    expect(ru.month(day)).toBe('август 2025')
    expect(en.month(day)).toBe('August 2025')
  })
})
