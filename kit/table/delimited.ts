import Papa from 'papaparse'
import { type Cell, type Table, tidy } from './table.ts'

/** In the order in which they win when two fit equally: a Russian Excel writes `;` because its decimal sign is the comma. */
const delimiters = ['\t', ';', ',', '|'] as const

const rowsToGuessBy = 50

/** A table from text: a CSV file or what was copied from a spreadsheet. Cells stay text, exactly as written. */
export function tableFromText(text: string, sheet = ''): Table {
  // A first line `sep=;` is an instruction to the spreadsheet, which does not show it as a row.
  const named = /^sep=(.)\r?\n/.exec(text)
  const body = named ? text.slice(named[0].length) : text
  return tidy({ sheet, rows: parse(body, named?.[1] ?? delimiterOf(body)) })
}

/**
 * The text of a file of unknown age: a byte order mark decides, then strict UTF-8, and what is not UTF-8 is
 * Windows-1251, in which a Russian Excel saves CSV to this day.
 */
export function decodeText(bytes: ArrayBuffer): string {
  const head = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength))
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}

/** The sign that cuts most rows into the same number of cells. One column needs no sign. */
function delimiterOf(text: string): string {
  let best: { delimiter: string; share: number } = { delimiter: '\t', share: 0 }
  for (const delimiter of delimiters) {
    const share = shareOfEqualRows(parse(text, delimiter, rowsToGuessBy))
    if (share > best.share) best = { delimiter, share }
  }
  return best.delimiter
}

function shareOfEqualRows(rows: readonly Cell[][]): number {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''))
  const counts = new Map<number, number>()
  for (const { length } of filled) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
  return Math.max(0, ...counts.values()) / Math.max(1, filled.length)
}

function parse(text: string, delimiter: string, preview = 0): Cell[][] {
  return Papa.parse<string[]>(text, { delimiter, preview, skipEmptyLines: false }).data
}
