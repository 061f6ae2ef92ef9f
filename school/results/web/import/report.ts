import { addressOf } from '../../file-table.ts'
import type { Problem } from '../../problem.ts'
import type { Reading } from '../../read-protocol.ts'

const byteOrderMark = '\ufeff'

export interface ReportWords {
  place: string
  kind: string
  what: string
  kinds: { error: string; warning: string }
  says: (problem: Problem) => string
  headline: string
}

/** The check as a table for Excel: semicolons and a byte order mark, as Russian Excel expects. */
export function reportCsv({ problems }: Pick<Reading, 'problems'>, words: ReportWords): string {
  const rows = problems.map((problem) => [
    addressOf(problem.place),
    words.kinds[problem.severity],
    words.says(problem),
  ])
  const lines = [[words.headline], [words.place, words.kind, words.what], ...rows]
  return byteOrderMark + lines.map((line) => line.map(quoted).join(';')).join('\r\n')
}

/** A cell that begins like a formula would be one in Excel: it is made a text. */
function quoted(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
