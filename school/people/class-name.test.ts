import { describe, expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { classKey, className, classNameOf, classNamesIn, compareClasses } from './class-name.ts'
import { experienceYears, schoolYearOn } from './school-year.ts'

describe('classes in a cell', () => {
  test.each([
    ['5А, 5Б', ['5А', '5Б']],
    ['5а;6 "Б"', ['5А', '6Б']],
    ['5А 5Б 10А', ['5А', '5Б', '10А']],
    ['5 А, Б', ['5А', '5Б']],
    ['5 А Б', ['5А', '5Б']],
    ['5«А» и 6«А» класс', ['5А', '6А']],
    ['5A', ['5А']],
    ['7-1, 7-2', ['7-1', '7-2']],
    ['5А, 5А', ['5А']],
    ['10 гум', ['10 гум']],
    ['9, 10А', ['9', '10А']],
  ])('«%s»', (text, names) => {
    expect(classNamesIn(text)).toEqual({ classes: expect.anything(), strange: [] })
    expect(classNamesIn(text).classes.map(className)).toEqual(names)
  })

  test('that are no classes are named', () => {
    expect(classNamesIn('5А, все, 12А, 105').strange).toEqual(['все', '12А', '105'])
  })

  test('stand in the order of the school', () => {
    const sorted = classNamesIn('10А, 5Б, 5А, 7-10, 7-2').classes.sort(compareClasses)
    expect(sorted.map(className)).toEqual(['5А', '5Б', '7-2', '7-10', '10А'])
  })
})

describe('a class over the years', () => {
  test('keeps its key while its name moves on', () => {
    const key = classKey({ grade: 5, letter: 'А' }, 2025)
    expect(key).toEqual({ enteredYear: 2021, letter: 'А' })
    expect(className(classNameOf(key, 2026))).toBe('6А')
  })
})

describe('the school year of a day', () => {
  test('is the coming one from August on', () => {
    expect(
      ['2025-07-31', '2025-08-01', '2025-08-26', '2026-01-12'].map((day) => schoolYearOn(localDate(day))),
    ).toEqual([2024, 2025, 2025, 2025])
  })

  test('counts experience in whole years, and never below none', () => {
    expect(experienceYears(2007, localDate('2025-08-26'))).toBe(18)
    expect(experienceYears(2007, localDate('2026-01-12'))).toBe(18)
    expect(experienceYears(2030, localDate('2025-08-26'))).toBe(0)
  })
})
