import type { Id } from '#base/id.ts'
import { classLabel } from '#school/people/class-letter.ts'

export type CohortId = Id<'Cohort'>

/**
 * A class for as long as it stays together: the September in which it entered class 1 and a letter. What people
 * call 5А this year is 6А the next, so results and goals stay with the same children without naming any.
 */
export interface Cohort {
  id: CohortId
  enteredYear: number
  /** Empty where a grade has only one class. */
  letter: string
  /** How many pupils, when the school has said so. */
  size: number | null
  /** The instant from which the class no longer exists, before class 11: merged, split or left. */
  closedAt: string | null
}

export const lastGrade = 11

/** The grade in the school year; below 1 the class has not begun, above 11 it has left school. */
export function gradeIn(firstYear: number, cohort: { enteredYear: number }): number {
  return firstYear - cohort.enteredYear + 1
}

export function enteredYearOf(firstYear: number, grade: number): number {
  return firstYear - grade + 1
}

/** Whether the class has lessons in this school year. */
export function isTaughtIn(firstYear: number, cohort: Cohort): boolean {
  const grade = gradeIn(firstYear, cohort)
  return cohort.closedAt === null && grade >= 1 && grade <= lastGrade
}

/** Two names of one class: the same children and the same letter, however its case is written. */
export function sameClass(
  a: { enteredYear: number; letter: string },
  b: { enteredYear: number; letter: string },
): boolean {
  return a.enteredYear === b.enteredYear && a.letter.toUpperCase() === b.letter.toUpperCase()
}

/** «5А», «5-1» (set apart, so that class 51 is not read), «10 гум». */
export function cohortLabel(firstYear: number, cohort: { enteredYear: number; letter: string }): string {
  return classLabel(gradeIn(firstYear, cohort), cohort.letter)
}

export const letterLengthMaximum = 12

// Made once: a comparison that names its language builds all this anew each time.
const letters = new Intl.Collator('ru', { numeric: true })

/** Sorts as a school lists its classes: by grade, then by letter. */
export function compareCohorts(a: Cohort, b: Cohort): number {
  return b.enteredYear - a.enteredYear || letters.compare(a.letter, b.letter)
}
