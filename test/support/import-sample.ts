import type { CohortId } from '#school/calendar/cohort.ts'
import { readPlan } from '#school/results/plan-of-results.ts'
import { type Sheet, sheetsPerChunk } from '#school/results/sheet.ts'
import type { WorkId } from '#school/results/work.ts'
import { sampleSheets } from './sample-results.ts'
import { sampleCsv } from './sample-tables.ts'
import type { Client } from './school.ts'

export const russianWork = {
  title: 'ВПР, русский язык, 4 класс',
  subject: 'Русский язык',
  grade: 4,
  takenOn: '2025-04-23',
  source: 'external' as const,
  conductedBy: 'Рособрнадзор',
  scale: { kind: 'marks' as const, upperBounds: [9, 15, 20] as [number, number, number] },
}

/** Description of the Russian work with wordings, levels and shares elsewhere; each wording is its own skill. */
export const russianItems = readPlan(sampleCsv('vpr_ru4_2025_plan_rezultatov.csv'), 0).items.map((item) => ({
  ...item,
  skill: { name: item.wording },
}))

/** Adds 5А and 5Б of 2025/26 and gives their ids. */
export async function twoClasses(client: Client): Promise<{ a: CohortId; b: CohortId }> {
  const classes = [
    { grade: 5, letter: 'А' },
    { grade: 5, letter: 'Б' },
  ]
  await client.calendar.cohorts.add({ firstYear: 2025, classes })
  const cohorts = await client.calendar.cohorts.list({ firstYear: 2025 })
  const idOf = (letter: string) => {
    const found = cohorts.find((cohort) => cohort.enteredYear === 2021 && cohort.letter === letter)
    if (found === undefined) throw new Error(`no class 5${letter}`)
    return found.id
  }
  return { a: idOf('А'), b: idOf('Б') }
}

/** The sheets of a sample file under freshly drawn codes, as the browser would send them. */
export async function codedSheets(
  client: Client,
  fileName: string,
  classes: { a: CohortId; b: CohortId },
): Promise<Sheet[]> {
  const { byClass } = sampleSheets(sampleCsv(fileName))
  const coded: Sheet[] = []
  for (const [letter, cohortId] of [
    ['А', classes.a],
    ['Б', classes.b],
    ['', null],
  ] as const) {
    const sheets = byClass.get(letter) ?? []
    if (sheets.length === 0) continue
    const { numbers } = await client.results.pupils.draw({ cohortId, count: sheets.length })
    coded.push(...sheets.map((sheet, index) => ({ ...sheet, cohortId, number: numbers[index] ?? 0 })))
  }
  return coded
}

/** Sends sheets through the whole import. */
export async function importSheets(client: Client, workId: WorkId, sheets: readonly Sheet[]) {
  const { id: importId } = await client.results.imports.open({
    workId,
    fileRows: sheets.length,
    rowsInError: 0,
    warnings: 0,
  })
  let chunks = 0
  for (let start = 0; start < sheets.length; start += sheetsPerChunk) {
    const part = sheets.slice(start, start + sheetsPerChunk).map(writable)
    await client.results.imports.putChunk({ importId, position: chunks++, sheets: part })
  }
  return client.results.imports.complete({ importId, chunks, sheets: sheets.length })
}

/** A copy in the arrays the contract takes. */
export function writable(sheet: Sheet) {
  return { ...sheet, points: [...sheet.points], notAttempted: [...sheet.notAttempted] }
}
