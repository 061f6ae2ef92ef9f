import {
  byCode,
  type CodeList,
  type Cohort,
  type ListedPupil,
  pupilKey,
  readLocalCode,
  sameCohort,
} from './code-list.ts'
import { type NameLikeness, nameLikeness, plainName } from './pupil-name.ts'

/** What a row of a file says about whose row it is. */
export interface RowIdentity {
  /** The row's address in the file; comes back with the answer. */
  row: number
  /** Null when the file does not say the class. */
  cohort: Cohort | null
  code: string | null
  name: string | null
}

export type RowMatch =
  | { row: number; kind: 'known'; pupil: string; by: 'local_code' | 'test_code' | 'name' | 'initials' }
  | { row: number; kind: 'new' }
  /** A person decides: one of the candidates, or a new pupil. */
  | { row: number; kind: 'ask'; candidates: readonly string[]; why: AskReason }

export type AskReason = 'namesakes' | 'two_rows_one_pupil' | 'other_class' | 'code_and_name_disagree'

export interface MatchingRound {
  /** The column of test codes this file belongs to. */
  round: string
  firstYear: number
}

/** Says for every row which pupil of the list it belongs to. Never guesses: two possible answers are a question. */
export function matchRows(list: CodeList, rows: readonly RowIdentity[], round: MatchingRound): RowMatch[] {
  const index = indexOf(list, round)
  return withoutDoubles(rows.map((row) => matchRow(index, row)))
}

/** The list by everything it is asked for: a region has tens of thousands of rows. */
interface Index {
  firstYear: number
  byKey: ReadonlyMap<string, ListedPupil>
  byTestCode: ReadonlyMap<string, ListedPupil>
  /** Every word of a name leads to those who bear it. */
  byWord: ReadonlyMap<string, readonly ListedPupil[]>
}

function indexOf({ pupils }: CodeList, { round, firstYear }: MatchingRound): Index {
  const byTestCode = new Map<string, ListedPupil>()
  const byWord = new Map<string, ListedPupil[]>()
  for (const pupil of pupils) {
    const code = pupil.testCodes[round]
    if (code !== undefined && !byTestCode.has(code)) byTestCode.set(code, pupil)
    for (const word of wordsOf(pupil.name)) {
      const bearers = byWord.get(word)
      if (bearers === undefined) byWord.set(word, [pupil])
      else bearers.push(pupil)
    }
  }
  return { firstYear, byKey: new Map(pupils.map((pupil) => [pupilKey(pupil), pupil])), byTestCode, byWord }
}

function wordsOf(name: string | null): Set<string> {
  return new Set(
    plainName(name ?? '')
      .split(' ')
      .filter((word) => word !== ''),
  )
}

function matchRow(index: Index, row: RowIdentity): RowMatch {
  const coded = pupilByCode(index, row)
  if (coded === null) return matchByName(index, row)
  const { pupil, by } = coded
  const isSomebodyElse =
    row.name !== null && pupil.name !== null && nameLikeness(row.name, pupil.name) === 'different'
  const isElsewhere = row.cohort !== null && !sameCohort(row.cohort, pupil.cohort)
  if (isSomebodyElse) return ask(row, [pupil], 'code_and_name_disagree')
  if (isElsewhere) return ask(row, [pupil], 'other_class')
  return { row: row.row, kind: 'known', pupil: pupilKey(pupil), by }
}

function pupilByCode({ firstYear, byKey, byTestCode }: Index, row: RowIdentity) {
  const code = row.code?.trim() ?? ''
  if (code === '') return null
  const local = readLocalCode(code, firstYear)
  if (local !== null) {
    const pupil = byKey.get(pupilKey(local))
    return pupil === undefined ? null : { pupil, by: 'local_code' as const }
  }
  const pupil = byTestCode.get(code)
  return pupil === undefined ? null : { pupil, by: 'test_code' as const }
}

function matchByName({ byWord }: Index, row: RowIdentity): RowMatch {
  const { name, cohort } = row
  if (name === null || name.trim() === '') return { row: row.row, kind: 'new' }
  const bearers = new Set([...wordsOf(name)].flatMap((word) => byWord.get(word) ?? []))
  const alike = [...bearers]
    .sort(byCode)
    .map((pupil) => ({ pupil, likeness: nameLikeness(name, pupil.name ?? '') }))
  const pupils = (likeness: NameLikeness) =>
    alike.filter((each) => each.likeness === likeness).map(({ pupil }) => pupil)
  const isNearby = (pupil: ListedPupil) => cohort === null || sameCohort(pupil.cohort, cohort)
  const same = pupils('same').filter(isNearby)
  const [first, ...others] = same
  if (first !== undefined) {
    return others.length === 0 ? known(row, first, 'name') : ask(row, same, 'namesakes')
  }
  const compatible = pupils('compatible').filter(isNearby)
  const [only, ...more] = compatible
  if (only !== undefined) {
    return more.length === 0 ? known(row, only, 'initials') : ask(row, compatible, 'namesakes')
  }
  const elsewhere = pupils('same')
  return elsewhere.length > 0 ? ask(row, elsewhere, 'other_class') : { row: row.row, kind: 'new' }
}

function known(row: RowIdentity, pupil: ListedPupil, by: 'name' | 'initials'): RowMatch {
  return { row: row.row, kind: 'known', pupil: pupilKey(pupil), by }
}

function ask(row: RowIdentity, pupils: readonly ListedPupil[], why: AskReason): RowMatch {
  return { row: row.row, kind: 'ask', candidates: pupils.map(pupilKey), why }
}

/** Two rows cannot be one pupil. A code outweighs a name; between equals a person decides. */
function withoutDoubles(matches: readonly RowMatch[]): RowMatch[] {
  const claims = new Map<string, { byCode: number; byName: number }>()
  for (const match of matches) {
    if (match.kind !== 'known') continue
    const count = claims.get(match.pupil) ?? { byCode: 0, byName: 0 }
    if (isByCode(match)) count.byCode += 1
    else count.byName += 1
    claims.set(match.pupil, count)
  }
  return matches.map((match) => {
    if (match.kind !== 'known') return match
    const count = claims.get(match.pupil) ?? { byCode: 0, byName: 0 }
    const rivals = isByCode(match) ? count.byCode - 1 : count.byCode + count.byName - 1
    if (rivals === 0) return match
    return { row: match.row, kind: 'ask', candidates: [match.pupil], why: 'two_rows_one_pupil' }
  })
}

function isByCode(match: { by: 'local_code' | 'test_code' | 'name' | 'initials' }): boolean {
  return match.by === 'local_code' || match.by === 'test_code'
}
