import { type Cohort, enteredYearOf, lastGrade } from '#school/calendar/cohort.ts'
import type { WrittenClass } from './class-cell.ts'

export interface ProposedCohort {
  enteredYear: number
  letter: string
  /** Null where the school has no such class yet. */
  id: Cohort['id'] | null
}

export interface ClassYear {
  /** The grade that took the work, and the school year it was taken in. */
  grade: number
  takenInYear: number
  currentYear: number
}

/**
 * The cohort a file most likely means; a person confirms it. «А» is a class of the grade that took the work and «4а»
 * is that too; «5а» is a class under its name of today, which the pupils of the same cohort bear by now. A bare grade
 * is the only class of its year, any other number the class's own, «4-1». Null where nobody can tell.
 */
export function proposeCohort(
  written: WrittenClass,
  cohorts: readonly Cohort[],
  { grade, takenInYear, currentYear }: ClassYear,
): ProposedCohort | null {
  const ofWork = enteredYearOf(takenInYear, grade)
  const isGrade = written.grade !== null && written.grade >= 1 && written.grade <= lastGrade
  const isNumber = written.letter === null && written.grade !== null && written.grade !== grade
  const isTodaysName = isGrade && enteredYearOf(currentYear, written.grade ?? 0) === ofWork
  const isOther = isGrade && written.grade !== grade && !isTodaysName && !isNumber
  const enteredYear = isOther ? enteredYearOf(takenInYear, written.grade ?? 0) : ofWork
  const ofYear = cohorts.filter((cohort) => cohort.enteredYear === enteredYear)
  const letter = isNumber && !isTodaysName ? String(written.grade) : written.letter
  if (letter === null) {
    const [only, ...others] = ofYear
    return only !== undefined && others.length === 0
      ? { enteredYear, letter: only.letter, id: only.id }
      : null
  }
  return { enteredYear, letter, id: ofYear.find((cohort) => cohort.letter === letter)?.id ?? null }
}
