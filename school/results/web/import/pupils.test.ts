import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { idFrom } from '#base/id.ts'
import { readTables } from '#kit/table/read-tables.ts'
import type { Cohort } from '#school/calendar/cohort.ts'
import { type CodeList, emptyCodeList, localCode } from '../../code-list.ts'
import type { ClassYear } from '../../cohort-proposal.ts'
import { readProtocol } from '../../read-protocol.ts'
import { recogniseFile } from '../../recognise-file.ts'
import { classesInFile, cohortKey, noClass } from './classes.ts'
import { payload } from './payload.ts'
import {
  allLocal,
  coded,
  codedLocally,
  matchesOf,
  numbersNeeded,
  openQuestions,
  placedRows,
  sheetsOf,
} from './pupils.ts'

const school: Cohort[] = ['А', 'Б'].map((letter, index) => ({
  id: idFrom<'Cohort'>(`c${index}`),
  enteredYear: 2021,
  letter,
  size: null,
  closedAt: null,
}))
const spring: ClassYear = { grade: 4, takenInYear: 2024, currentYear: 2025 }
const round = { round: 'ВПР, весна 2025', firstYear: 2025 }

async function read(name: string) {
  const bytes = readFileSync(new URL(`../../../../app/demo/data/${name}`, import.meta.url))
  const tables = await readTables(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length), name)
  const recognised = recogniseFile(tables)
  if (recognised.kind !== 'protocol') throw new Error(`${name} is ${recognised.kind}`)
  return readProtocol(tables, recognised.mapping)
}

function confirmed(classes: ReturnType<typeof classesInFile>): Record<string, string> {
  return Object.fromEntries(
    classes.map(({ key, proposed }) => [key, proposed === null ? noClass : cohortKey(proposed)]),
  )
}

/** What the server does: numbers nobody had, here in order. */
function drawn(needed: ReturnType<typeof numbersNeeded>) {
  return needed.map(({ cohort, count }) => ({
    cohort,
    numbers: Array.from({ length: count }, (_, index) => index + 1),
  }))
}

async function importOnce(list: CodeList) {
  const { rows } = await read('vpr_ru4_2025_protokol.csv')
  const placed = placedRows(rows, confirmed(classesInFile(rows, school, spring)), school)
  const matches = matchesOf(list, placed, round)
  const needed = numbersNeeded(placed, matches, {})
  return {
    placed,
    matches,
    needed,
    ...coded(list, placed, { matches, decisions: {}, drawn: drawn(needed), round: round.round }),
  }
}

describe('the protocol of the spring', () => {
  test('names its classes in three ways, which are two classes of today', async () => {
    const { rows } = await read('vpr_ru4_2025_protokol.csv')
    const classes = classesInFile(rows, school, spring)
    const found = new Set(classes.map(({ proposed }) => proposed?.id ?? null))
    expect(found).toEqual(new Set(['c0', 'c1', ...(classes.some(({ key }) => key === '') ? [null] : [])]))
    expect(classes.reduce((sum, each) => sum + each.rows, 0)).toBe(46)
  })

  test('gives every pupil a code the first time, and finds all of them the second time', async () => {
    const first = await importOnce(emptyCodeList('s7'))
    expect(first.needed.reduce((sum, { count }) => sum + count, 0)).toBe(46)
    const second = await importOnce(first.list)
    expect(second.needed).toEqual([])
    expect(openQuestions(second.matches, {})).toEqual([])
    expect(second.rows.map(({ pupil }) => localCode(pupil, 2025))).toEqual(
      first.rows.map(({ pupil }) => localCode(pupil, 2025)),
    )
  })

  test('leaves without a test code, a login, a sex or an upload time', async () => {
    const { rows } = await importOnce(emptyCodeList('s7'))
    const sent = JSON.stringify(payload(sheetsOf(rows, school)))
    for (const { read: row } of rows) expect(sent).not.toContain(String(row.code))
    expect(sent).not.toMatch(/edu990007|14:05|"[мж]"/)
  })
})

describe('a diagnostic written under codes of ours', () => {
  test('needs no code list once the codes are drawn', async () => {
    const { rows } = await read('reading_sep.csv')
    const autumn = { grade: 5, takenInYear: 2025, currentYear: 2025 }
    const placed = placedRows(rows, confirmed(classesInFile(rows, school, autumn)), school)
    const numbers = school.map((cohort) => ({
      cohort,
      numbers: Array.from({ length: 24 }, (_, index) => index + 1),
    }))
    expect(allLocal(placed, numbers, 2025)).toBe(true)
    expect(allLocal(placed, numbers.slice(0, 1), 2025)).toBe(false)
    expect(codedLocally(placed, numbers, 2025)).toHaveLength(rows.length)
  })
})
