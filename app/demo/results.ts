import { readFile } from 'node:fs/promises'
import { invariant } from '#base/invariant.ts'
import { localDate } from '#base/local-date.ts'
import { readTables } from '#kit/table/read-tables.ts'
import type { Table } from '#kit/table/table.ts'
import type { CohortId } from '#school/calendar/cohort.ts'
import { cohortsOf } from '#school/calendar/server/public.ts'
import { readPlan } from '#school/results/plan-of-results.ts'
import { type Reading, readProtocol } from '#school/results/read-protocol.ts'
import type { ReadRow } from '#school/results/read-row.ts'
import { recogniseFile } from '#school/results/recognise-file.ts'
import { completeImport } from '#school/results/server/complete-import.ts'
import { describeWork } from '#school/results/server/describe-work.ts'
import { drawCodes } from '#school/results/server/draw-codes.ts'
import { createWork } from '#school/results/server/keep-works.ts'
import { openImport, receiveChunk } from '#school/results/server/open-import.ts'
import { type Sheet, sheetOf } from '#school/results/sheet.ts'
import type { Work, WorkId } from '#school/results/work.ts'
import type { Play } from './play.ts'

const russian: Omit<Work, 'id'> = {
  title: 'ВПР, русский язык, 4 класс',
  subject: 'Русский язык',
  grade: 4,
  takenOn: localDate('2025-04-23'),
  source: 'external',
  conductedBy: 'Рособрнадзор, ФИС ОКО',
  scale: { kind: 'marks', upperBounds: [9, 15, 20] },
}

/** The paper list of the school: codes run through each class in the order of its numbers. */
const classes = [
  { letter: 'А', firstCode: 40_001, pupils: 24 },
  { letter: 'Б', firstCode: 40_025, pupils: 22 },
]

/** Step 2 of the year script: the deputy head imports the national test, described by the report on planned results. */
export async function playResults(play: Play): Promise<void> {
  const [plan] = await demoTables('vpr_ru4_2025_plan_rezultatov.csv')
  const reading = readingOf(await demoTables('vpr_ru4_2025_protokol.xlsx'))
  invariant(plan !== undefined, 'the plan of the demo is a table')
  const items = readPlan(plan, 0).items.map((item) => ({ ...item, skill: { name: item.wording } }))
  const workId = await play.as('zam', async (tx, actor, moment) => {
    const { id } = await createWork(tx, actor, russian, moment)
    await describeWork(tx, actor, { workId: id, items }, moment)
    return id
  })
  await importSheets(play, workId, { reading, sheets: await codedSheets(play, reading.rows) })
}

/** Draws the codes as the browser does; the draw is sorted so that the demo has the same codes every time. */
async function codedSheets(play: Play, rows: readonly ReadRow[]): Promise<Sheet[]> {
  const drawn = await play.as('zam', async (tx, actor, moment) => {
    const cohorts = await cohortsOf(tx)
    const found: { letter: string; cohortId: CohortId; numbers: number[] }[] = []
    for (const { letter, pupils: count } of classes) {
      const cohort = cohorts.find((each) => each.letter === letter && each.enteredYear === 2021)
      invariant(cohort !== undefined, `the demo has the class 5${letter}`)
      const { numbers } = await drawCodes(tx, actor, { cohortId: cohort.id, count }, moment)
      found.push({ letter, cohortId: cohort.id, numbers: numbers.toSorted((a, b) => a - b) })
    }
    const absent = rows.filter((row) => row.class === null).length
    return {
      found,
      classless: (await drawCodes(tx, actor, { cohortId: null, count: absent }, moment)).numbers,
    }
  })
  return rows.map((row) => {
    const letter = row.class?.letter ?? null
    const own = drawn.found.find((each) => each.letter === letter)
    const firstCode = classes.find((each) => each.letter === letter)?.firstCode ?? 0
    const number = own === undefined ? drawn.classless.shift() : own.numbers[Number(row.code) - firstCode]
    invariant(number !== undefined, `row ${row.place.row} of the demo has a code`)
    return sheetOf(row, { cohortId: own?.cohortId ?? null, number })
  })
}

async function importSheets(
  play: Play,
  workId: WorkId,
  { reading, sheets }: { reading: Reading; sheets: readonly Sheet[] },
): Promise<void> {
  const { rows: fileRows, inError: rowsInError } = reading.counts
  const warnings = reading.problems.filter(({ severity }) => severity === 'warning').length
  await play.as('zam', async (tx, actor, moment) => {
    const opening = { workId, fileRows, rowsInError, warnings }
    const { id: importId } = await openImport(tx, actor, opening, moment)
    await receiveChunk(tx, actor, { importId, position: 0, sheets })
    await completeImport(tx, actor, { importId, chunks: 1, sheets: sheets.length }, moment)
  })
}

function readingOf(tables: readonly Table[]): Reading {
  const recognised = recogniseFile(tables)
  invariant(recognised.kind === 'protocol', 'the protocol of the demo is recognised')
  return readProtocol(tables, recognised.mapping)
}

async function demoTables(fileName: string): Promise<Table[]> {
  const bytes = await readFile(new URL(`data/${fileName}`, import.meta.url))
  return readTables(new Uint8Array(bytes).buffer, fileName)
}
