import { expect, test } from 'vitest'
import { addDays, localDate } from '#base/local-date.ts'
import { cohortLabel } from '#school/calendar/cohort.ts'
import { firstYearOn } from '#school/calendar/school-year.ts'
import { normalLetter } from '#school/people/class-letter.ts'
import { classKey, className, classNameIn } from '#school/people/class-name.ts'
import { schoolYearOn } from '#school/people/school-year.ts'

// The staff list stands above the calendar and may not import it, so both read class names and school years. They meet in
// the key of a cohort; if they ever read it differently, a teacher loses sight of the own class.

test('the staff list and the calendar mean the same class', () => {
  for (const text of ['5а', '5A', '10 Б', '7-1', '11 гум', '9«В»', '6 "Г"', '8X', '9']) {
    const name = classNameIn(text)
    expect(name, text).not.toBeNull()
    if (name === null) continue
    expect(normalLetter(name.letter)).toBe(name.letter)
    expect(cohortLabel(2025, classKey(name, 2025))).toBe(className(name))
  }
})

test('the staff list and the calendar mean the same school year on every day', () => {
  for (let day = localDate('2025-01-01'); day < '2026-01-01'; day = addDays(day, 1))
    expect(schoolYearOn(day), day).toBe(firstYearOn(day))
})
