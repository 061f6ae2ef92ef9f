import { addressOf } from './file-table.ts'
import type { Problem } from './problem.ts'

/** The report of an import as CSV that a Russian Excel opens: `;` and a byte order mark. Words come from the page. */
export function validationReport(
  problems: readonly Problem[],
  words: {
    headings: readonly [string, string, string]
    severity: (problem: Problem) => string
    sentence: (problem: Problem) => string
  },
): string {
  const rows = problems.map((problem) => [
    addressOf(problem.place),
    words.severity(problem),
    words.sentence(problem),
  ])
  return csvText([[...words.headings], ...rows])
}

/** Cells as CSV. A text that a spreadsheet would take for a formula is shown as text instead. */
export function csvText(rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`
}

function csvCell(cell: string | number | boolean | null): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[;"\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
