import { expect, test } from 'vitest'
import { idFrom } from '#base/id.ts'
import { localDate } from '#base/local-date.ts'
import { type Cohort, cohortLabel } from '#school/calendar/cohort.ts'
import { proposeCohorts } from './cohort-proposal.ts'

const cohort = (enteredYear: number, letter: string): Cohort => ({
  id: idFrom<'Cohort'>(`${enteredYear}${letter}`),
  enteredYear,
  letter,
  size: null,
  closedAt: null,
})
const work = { grade: 4, takenOn: localDate('2025-04-23') }
const school = [cohort(2021, 'А'), cohort(2021, 'Б'), cohort(2020, 'А')]

test('«а», «А» and «4а» in a work of grade 4 of spring 2025 are the class that is 5А in 2025/26', () => {
  const proposals = proposeCohorts(['а', 'А', '4а', 'б', 'нет', '', 'Б'], work, school)
  expect(proposals.map(({ written, rows, otherGrade }) => ({ written, rows, otherGrade }))).toEqual([
    { written: ['а', 'А', '4а'], rows: 3, otherGrade: false },
    { written: ['б', 'Б'], rows: 2, otherGrade: false },
  ])
  const [first] = proposals
  expect(first?.cohort && cohortLabel(2025, first.cohort)).toBe('5А')
})

test('a work of September belongs to the school year that has just begun', () => {
  const [proposal] = proposeCohorts(['5А'], { grade: 5, takenOn: localDate('2025-09-12') }, school)
  expect(proposal).toMatchObject({ enteredYear: 2021, letter: 'А', otherGrade: false, cohort: school[0] })
})

test('a class of another grade is told', () => {
  expect(proposeCohorts(['5А'], work, school)).toMatchObject([
    { enteredYear: 2020, otherGrade: true, cohort: school[2] },
  ])
})

test('a class the school does not have yet is proposed by year and letter', () => {
  expect(proposeCohorts(['в'], work, school)).toMatchObject([
    { enteredYear: 2021, letter: 'В', cohort: null },
  ])
})

test('a grade alone means the only class of its year, and nobody guesses between two', () => {
  expect(proposeCohorts(['5'], { grade: 5, takenOn: localDate('2025-04-23') }, school)).toMatchObject([
    { cohort: school[2] },
  ])
  expect(proposeCohorts(['4'], work, school)).toMatchObject([{ letter: null, cohort: null }])
})

test('another number is the class’s number in its year', () => {
  expect(proposeCohorts(['1', '2'], work, [cohort(2021, '1')])).toMatchObject([
    { letter: '1', cohort: { letter: '1' } },
    { letter: '2', cohort: null },
  ])
})
