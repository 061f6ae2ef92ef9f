import { type Cohort, enteredYearOf, lastGrade } from '#school/calendar/cohort.ts'
import { classIn } from './class-cell.ts'
import { schoolYearOf, type Work } from './work.ts'

/** What a file calls a class, brought together from all its spellings, with the cohort it is taken for. */
export interface CohortProposal {
  /** As written, each spelling once: «а», «А», «4а». */
  written: readonly string[]
  enteredYear: number
  /** Null where the file gives only a grade; a person says which class it is. */
  letter: string | null
  /** Null when the school has no such class yet, or when it is not clear which. */
  cohort: Cohort | null
  rows: number
  /** The file names another grade than the work: 5А in a work of grade 4. */
  otherGrade: boolean
}

type Taken = Pick<Work, 'grade' | 'takenOn'>

/**
 * Takes «а» in a work of grade 4 of spring 2025 for the class that entered in 2021 with the letter А: now it is 5А.
 * A school with one class a year writes no letter; then its only class of that year is meant.
 */
export function proposeCohorts(
  classTexts: readonly string[],
  work: Taken,
  cohorts: readonly Cohort[],
): CohortProposal[] {
  const proposals = new Map<string, CohortProposal>()
  for (const text of classTexts) {
    const found = classIn(text)
    if (found === null) continue
    const { grade, letter } = meant(found, work)
    const key = `${grade} ${letter ?? ''}`
    const known = proposals.get(key)
    const enteredYear = enteredYearOf(schoolYearOf(work.takenOn), grade)
    proposals.set(key, {
      written: known === undefined ? [text] : [...new Set([...known.written, text])],
      enteredYear,
      letter,
      cohort: cohortFor(enteredYear, letter, cohorts),
      rows: (known?.rows ?? 0) + 1,
      otherGrade: grade !== work.grade,
    })
  }
  return [...proposals.values()].sort(
    (one, other) =>
      other.enteredYear - one.enteredYear || (one.letter ?? '').localeCompare(other.letter ?? '', 'ru'),
  )
}

/** A bare number is the grade when it is the work's own, otherwise the class's number in its year: «1» in a work of grade 4. */
function meant(found: { grade: number | null; letter: string | null }, work: Taken) {
  const { grade, letter } = found
  if (grade !== null && letter === null && grade !== work.grade)
    return { grade: work.grade, letter: String(grade) }
  return { grade: grade === null || grade < 1 || grade > lastGrade ? work.grade : grade, letter }
}

function cohortFor(enteredYear: number, letter: string | null, cohorts: readonly Cohort[]): Cohort | null {
  const ofYear = cohorts.filter((cohort) => cohort.enteredYear === enteredYear)
  if (letter !== null) return ofYear.find((cohort) => cohort.letter === letter) ?? null
  const [only, second] = ofYear
  return second === undefined ? (only ?? null) : null
}
