import { addressOf } from '../../file-table.ts'
import type { Problem } from '../../problem.ts'
import type { Reading } from '../../read-protocol.ts'
import { tableCsv } from '../table-csv.ts'

export interface ReportWords {
  place: string
  kind: string
  what: string
  kinds: { error: string; warning: string }
  says: (problem: Problem) => string
  headline: string
}

/** The check as a table for Excel. */
export function reportCsv({ problems }: Pick<Reading, 'problems'>, words: ReportWords): string {
  const rows = problems.map((problem) => [
    addressOf(problem.place),
    words.kinds[problem.severity],
    words.says(problem),
  ])
  return tableCsv([[words.headline], [words.place, words.kind, words.what], ...rows])
}
