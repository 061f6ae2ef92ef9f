import { idFrom } from '#base/id.ts'
import type { FileTable } from '#school/results/file-table.ts'
import type { ReadItem } from '#school/results/read-protocol.ts'
import { readProtocol } from '#school/results/read-protocol.ts'
import { recogniseFile } from '#school/results/recognise-file.ts'
import { type Sheet, sheetOf } from '#school/results/sheet.ts'

/** What a file of the demo says, as sheets by the letter of the class, with numbers in the order of the file. */
export function sampleSheets(table: FileTable, description?: readonly ReadItem[]) {
  const found = recogniseFile([table])
  if (found.kind !== 'protocol') throw new Error(`not a protocol: ${found.kind}`)
  const reading = readProtocol([table], found.mapping, description)
  const byClass = new Map<string, Sheet[]>()
  for (const row of reading.rows) {
    const letter = row.class?.letter ?? ''
    const sheets = byClass.get(letter) ?? []
    const cohortId = letter === '' ? null : idFrom<'Cohort'>(letter)
    sheets.push(sheetOf(row, { cohortId, number: sheets.length + 1 }))
    byClass.set(letter, sheets)
  }
  return { reading, byClass, all: [...byClass.values()].flat() }
}
