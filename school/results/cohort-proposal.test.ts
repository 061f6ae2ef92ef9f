import { expect, test } from 'vitest'
import { idFrom } from '#base/id.ts'
import { type Cohort, cohortLabel } from '#school/calendar/cohort.ts'
import { classIn } from './class-cell.ts'
import { proposeCohort } from './cohort-proposal.ts'

const cohort = (enteredYear: number, letter: string): Cohort => ({
  id: idFrom<'Cohort'>(`${enteredYear}${letter}`),
  enteredYear,
  letter,
  size: null,
  closedAt: null,
})
const spring2025 = { grade: 4, takenInYear: 2024, currentYear: 2025 }
const school = [cohort(2021, 'А'), cohort(2021, 'Б'), cohort(2020, 'А')]

const proposed = (text: string, cohorts = school, year = spring2025) => {
  const written = classIn(text)
  return written === null ? null : proposeCohort(written, cohorts, year)
}

test.each(['а', 'А', 'A', '4а', '4 "А"'])(
  '«%s» in a work of grade 4 of spring 2025 is the class that is now 5А',
  (text) => {
    const found = proposed(text)
    expect(found).toEqual({ enteredYear: 2021, letter: 'А', id: '2021А' })
    expect(found && cohortLabel(2025, found)).toBe('5А')
  },
)

test('a class may also stand under its name of today', () => {
  expect(proposed('5Б')).toEqual({ enteredYear: 2021, letter: 'Б', id: '2021Б' })
})

test('a class of another grade is that of its own year', () => {
  expect(proposed('6А')).toEqual({ enteredYear: 2019, letter: 'А', id: null })
})

test('a class the school does not have yet is proposed by year and letter', () => {
  expect(proposed('в')).toEqual({ enteredYear: 2021, letter: 'В', id: null })
})

test('a grade alone means the only class of its year, and nobody guesses between two', () => {
  expect(proposed('4')).toBeNull()
  expect(proposed('4', [cohort(2021, 'А')])).toMatchObject({ letter: 'А' })
  expect(proposed('5', [cohort(2021, 'А')])).toMatchObject({ letter: 'А' })
})

test('any other number is the class’s own', () => {
  const numbered = [cohort(2021, '1'), cohort(2021, '2')]
  expect(proposed('2', numbered)).toEqual({ enteredYear: 2021, letter: '2', id: '20212' })
  expect(proposed('3', numbered)).toEqual({ enteredYear: 2021, letter: '3', id: null })
})

test('a row that does not say the class proposes none', () => {
  expect(proposed('нет')).toBeNull()
})
