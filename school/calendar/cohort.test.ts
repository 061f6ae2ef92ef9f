import { expect, test } from 'vitest'
import { idFrom } from '#base/id.ts'
import { type Cohort, cohortLabel, compareCohorts, enteredYearOf, isTaughtIn } from './cohort.ts'

function cohort(enteredYear: number, letter: string, closedAt: string | null = null): Cohort {
  return { id: idFrom(`${enteredYear}${letter}`), enteredYear, letter, size: null, closedAt }
}

test('a class that is 5А in 2025/26 is 6А the next year and was 4А the year before', () => {
  const fifth = cohort(enteredYearOf(2025, 5), 'А')
  expect(fifth.enteredYear).toBe(2021)
  expect([2024, 2025, 2026].map((year) => cohortLabel(year, fifth))).toEqual(['4А', '5А', '6А'])
})

test('a numbered class is written with a dash', () => {
  expect(cohortLabel(2025, cohort(2021, '1'))).toBe('5-1')
})

test('a class is taught from class 1 to class 11 and not after it was closed', () => {
  expect(isTaughtIn(2025, cohort(2025, 'А'))).toBe(true)
  expect(isTaughtIn(2025, cohort(2015, 'А'))).toBe(true)
  expect(isTaughtIn(2025, cohort(2014, 'А'))).toBe(false)
  expect(isTaughtIn(2025, cohort(2026, 'А'))).toBe(false)
  expect(isTaughtIn(2025, cohort(2021, 'А', '2025-10-01T08:00:00Z'))).toBe(false)
})

test('classes are listed from the youngest, and numbers in their own order', () => {
  const classes = [
    cohort(2021, 'Б'),
    cohort(2020, 'А'),
    cohort(2021, '10'),
    cohort(2021, '2'),
    cohort(2021, 'А'),
  ]
  expect(classes.sort(compareCohorts).map((each) => cohortLabel(2025, each))).toEqual([
    '5-2',
    '5-10',
    '5А',
    '5Б',
    '6А',
  ])
})
