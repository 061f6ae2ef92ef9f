import { classNameIn } from '#school/calendar/class-names.ts'
import { cohortLabel, enteredYearOf } from '#school/calendar/cohort.ts'
import { plainName } from './pupil-name.ts'

/**
 * The list that says who stands behind a code. It exists in the teacher's browser and file only:
 * the server knows classes by the year they entered school and codes with randomly drawn numbers, never a name.
 */
export interface CodeList {
  /** The school the codes belong to: a list of another school is refused, not merged. */
  schoolId: string
  pupils: readonly ListedPupil[]
  /** Columns of test codes, in the order they were added: «ВПР, весна 2025». */
  rounds: readonly string[]
}

export interface ListedPupil {
  /** Null for the absent whose class no file has told yet. */
  cohort: Cohort | null
  /** Drawn by the server at random, so that the code says nothing about the alphabet. */
  number: number
  /** Null until a file with names was imported or a person wrote it. */
  name: string | null
  /** The code this pupil had in each round of tests. */
  testCodes: Readonly<Record<string, string>>
}

/** A class without its id: the year it entered class 1 and its letter, so that a file kept for years stays readable. */
export interface Cohort {
  enteredYear: number
  letter: string
}

export function emptyCodeList(schoolId: string): CodeList {
  return { schoolId, pupils: [], rounds: [] }
}

export function sameCohort(one: Cohort | null, other: Cohort | null): boolean {
  return one?.enteredYear === other?.enteredYear && one?.letter === other?.letter
}

export interface PupilCode {
  cohort: Cohort | null
  number: number
}

/** The same for as long as the class stays together, unlike the code on the sheet, which grows with the pupil. */
export function pupilKey({ cohort, number }: PupilCode): string {
  return cohort === null ? `none-${number}` : `${cohort.enteredYear}${cohort.letter}-${number}`
}

/** «5А-07»: what stands on the pupil's sheet in the school year that begins in the given autumn. */
export function localCode({ cohort, number }: PupilCode, firstYear: number): string {
  const padded = String(number).padStart(2, '0')
  return cohort === null ? `№${padded}` : `${cohortLabel(firstYear, cohort)}-${padded}`
}

/** Reads «5а - 7», «5A-07» (Latin) as a code of the given school year; null when it is something else. */
export function readLocalCode(written: string, firstYear: number): PupilCode | null {
  const found = /^(.+?)\s*[-\u2010-\u2015\u2212]\s*(\d{1,3})$/.exec(written.trim())
  const className = found === null ? null : classNameIn(found[1] ?? '')
  if (found === null || className === null) return null
  const enteredYear = enteredYearOf(firstYear, className.grade)
  return { cohort: { enteredYear, letter: className.letter }, number: Number(found[2]) }
}

/** Adds pupils or completes known ones; a name or test code already kept is never emptied by a file that lacks it. */
export function withPupils(list: CodeList, found: readonly ListedPupil[]): CodeList {
  const byKey = new Map(list.pupils.map((pupil) => [pupilKey(pupil), pupil]))
  for (const pupil of found) {
    const known = byKey.get(pupilKey(pupil))
    byKey.set(pupilKey(pupil), known === undefined ? pupil : completed(known, pupil))
  }
  const rounds = new Set(list.rounds)
  for (const pupil of found) for (const round of Object.keys(pupil.testCodes)) rounds.add(round)
  return { ...list, pupils: [...byKey.values()].sort(byCode), rounds: [...rounds] }
}

function completed(known: ListedPupil, found: ListedPupil): ListedPupil {
  return {
    ...known,
    name: fullerName(known.name, found.name),
    testCodes: { ...known.testCodes, ...found.testCodes },
  }
}

/** «Иванов Иван Петрович» is kept over «Иванов И. П.»: a later file must not make the list poorer. */
function fullerName(known: string | null, found: string | null): string | null {
  if (known === null) return found
  if (found === null) return known
  return plainName(found).length > plainName(known).length ? found.trim() : known
}

/** Writes a name by hand, or takes it out of the list. */
export function renamed(list: CodeList, key: string, name: string | null): CodeList {
  const isBlank = name === null || name.trim() === ''
  return {
    ...list,
    pupils: list.pupils.map((pupil) =>
      pupilKey(pupil) === key ? { ...pupil, name: isBlank ? null : name } : pupil,
    ),
  }
}

/** Two copies kept on two devices become one: nothing in either is lost. */
export function merged(one: CodeList, other: CodeList): CodeList {
  return withPupils(one, other.pupils)
}

/** Made once: a comparison that makes its own takes seconds over the pupils of a region. */
const letters = new Intl.Collator('ru', { numeric: true })

/** Classes from the youngest to the oldest, numbers within a class; pupils without a class last. */
export function byCode(one: PupilCode, other: PupilCode): number {
  if (one.cohort === null || other.cohort === null) {
    return Number(one.cohort === null) - Number(other.cohort === null) || one.number - other.number
  }
  return (
    other.cohort.enteredYear - one.cohort.enteredYear ||
    letters.compare(one.cohort.letter, other.cohort.letter) ||
    one.number - other.number
  )
}
