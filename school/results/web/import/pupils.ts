import type { Cohort as SchoolCohort } from '#school/calendar/cohort.ts'
import {
  type CodeList,
  type Cohort,
  type ListedPupil,
  type PupilCode,
  pupilKey,
  readLocalCode,
  sameCohort,
  withPupils,
} from '../../code-list.ts'
import { matchRows, type RowIdentity, type RowMatch } from '../../code-matching.ts'
import type { ReadRow } from '../../read-row.ts'
import type { Sheet } from '../../sheet.ts'
import type { PupilNumbers } from '../shapes.ts'
import { classKey, cohortKey, noClass } from './classes.ts'
import type { ImportDraft } from './draft.ts'

/** A row of the file with the cohort that the person confirmed for its class. */
export interface PlacedRow {
  read: ReadRow
  cohort: Cohort | null
}

export function placedRows(
  rows: readonly ReadRow[],
  classes: ImportDraft['classes'],
  cohorts: readonly SchoolCohort[],
): PlacedRow[] {
  const byKey = new Map(cohorts.map((cohort) => [cohortKey(cohort), cohort]))
  return rows.map((read) => {
    const chosen = classes[classKey(read.class)] ?? noClass
    const cohort = byKey.get(chosen)
    return { read, cohort: cohort === undefined ? null : plain(cohort) }
  })
}

function plain({ enteredYear, letter }: Cohort): Cohort {
  return { enteredYear, letter }
}

/**
 * Whether every row already bears a code of ours: then the file was written with codes from the start, and nobody's
 * list needs to be opened.
 */
export function allLocal(rows: readonly PlacedRow[], numbers: PupilNumbers, firstYear: number): boolean {
  const drawn = drawnKeys(numbers)
  return rows.length > 0 && rows.every(({ read }) => localPupil(read, drawn, firstYear) !== null)
}

function drawnKeys(numbers: PupilNumbers): ReadonlySet<string> {
  return new Set(
    numbers.flatMap(({ cohort, numbers: all }) => all.map((number) => pupilKey({ cohort, number }))),
  )
}

function localPupil(read: ReadRow, drawn: ReadonlySet<string>, firstYear: number): PupilCode | null {
  const code = read.code === null ? null : readLocalCode(read.code, firstYear)
  return code !== null && drawn.has(pupilKey(code)) ? code : null
}

export function identities(rows: readonly PlacedRow[]): RowIdentity[] {
  return rows.map(({ read, cohort }) => ({
    row: read.place.row,
    cohort,
    code: read.code,
    name: read.name,
  }))
}

export function matchesOf(
  list: CodeList,
  rows: readonly PlacedRow[],
  round: { round: string; firstYear: number },
): RowMatch[] {
  return matchRows(list, identities(rows), round)
}

/** Questions the list left that the person has not answered. Two rows may not be answered with one pupil. */
export function openQuestions(matches: readonly RowMatch[], decisions: ImportDraft['decisions']): number[] {
  const given = new Map<string, number>()
  for (const match of matches) {
    const pupil = answerTo(match, decisions)
    if (pupil !== null && pupil !== 'new') given.set(pupil, (given.get(pupil) ?? 0) + 1)
  }
  return matches
    .filter((match) => {
      const pupil = answerTo(match, decisions)
      return pupil === null || (match.kind === 'ask' && (given.get(pupil) ?? 0) > 1)
    })
    .map((match) => match.row)
}

/** The pupil of a row, `new`, or null while a person has to say. */
export function answerTo(match: RowMatch, decisions: ImportDraft['decisions']): string | null {
  if (match.kind === 'known') return match.pupil
  if (match.kind === 'new') return 'new'
  const decided = decisions[match.row]
  return decided === 'new' || (decided !== undefined && match.candidates.includes(decided)) ? decided : null
}

/** How many fresh numbers each cohort needs, the rows without a class together. */
export function numbersNeeded(
  rows: readonly PlacedRow[],
  matches: readonly RowMatch[],
  decisions: ImportDraft['decisions'],
): { cohort: Cohort | null; count: number }[] {
  const needed: { cohort: Cohort | null; count: number }[] = []
  rows.forEach(({ cohort }, index) => {
    const match = matches[index]
    if (match === undefined || answerTo(match, decisions) !== 'new') return
    const entry = needed.find((each) => sameCohort(each.cohort, cohort))
    if (entry === undefined) needed.push({ cohort, count: 1 })
    else entry.count += 1
  })
  return needed
}

export interface Drawn {
  cohort: Cohort | null
  numbers: readonly number[]
}

interface Coding {
  matches: readonly RowMatch[]
  decisions: ImportDraft['decisions']
  drawn: readonly Drawn[]
  round: string
}

export interface CodedRow extends PlacedRow {
  pupil: PupilCode
}

/** Gives every row its code and completes the list with what the file says about its pupils. */
export function coded(
  list: CodeList,
  rows: readonly PlacedRow[],
  { matches, decisions, drawn, round }: Coding,
): { rows: CodedRow[]; list: CodeList } {
  const byKey = new Map(list.pupils.map((pupil) => [pupilKey(pupil), pupil]))
  const left = drawn.map(({ cohort, numbers }) => ({ cohort, numbers: [...numbers] }))
  const found: ListedPupil[] = []
  const codedRows = rows.map((row, index) => {
    const match = matches[index]
    const answer = match === undefined ? null : answerTo(match, decisions)
    const known = answer === null ? undefined : byKey.get(answer)
    const number = known?.number ?? left.find((each) => sameCohort(each.cohort, row.cohort))?.numbers.shift()
    if (number === undefined)
      throw new Error(`Row ${row.read.place.row} has no number: fewer were drawn than asked for`)
    const pupil: PupilCode = known ?? { cohort: row.cohort, number }
    found.push({ ...identityKept(row.read, round), cohort: pupil.cohort, number: pupil.number })
    return { ...row, pupil }
  })
  return { rows: codedRows, list: withPupils(list, found) }
}

function identityKept({ name, code }: ReadRow, round: string): Pick<ListedPupil, 'name' | 'testCodes'> {
  return { name, testCodes: code === null ? {} : { [round]: code } }
}

/** Rows whose codes are ours already. */
export function codedLocally(
  rows: readonly PlacedRow[],
  numbers: PupilNumbers,
  firstYear: number,
): CodedRow[] {
  const drawn = drawnKeys(numbers)
  return rows.flatMap((row) => {
    const pupil = localPupil(row.read, drawn, firstYear)
    return pupil === null ? [] : [{ ...row, pupil }]
  })
}

/** What is known of each pupil's result, under the code. Nothing else of the row comes along. */
export function sheetsOf(rows: readonly CodedRow[], cohorts: readonly SchoolCohort[]): Sheet[] {
  const ids = new Map(cohorts.map((cohort) => [cohortKey(cohort), cohort.id]))
  return rows.map(({ read, pupil }) => ({
    cohortId: pupil.cohort === null ? null : (ids.get(cohortKey(pupil.cohort)) ?? null),
    number: pupil.number,
    standing: read.standing,
    points: read.points,
    notAttempted: read.notAttempted,
    total: read.total,
    mark: read.mark,
    journalMark: read.journalMark,
    variant: read.variant,
    testScore: read.testScore,
  }))
}
