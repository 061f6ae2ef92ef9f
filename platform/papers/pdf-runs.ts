import type { Alignment } from '#base/paper/paper.ts'
import type { SetRun } from './set-runs.ts'

export interface PdfRun {
  text: string
  bold: boolean
  italics: boolean
  decoration?: 'underline'
  noWrap?: true
}

export const pdfAlignment = {
  left: 'left',
  centre: 'center',
  right: 'right',
  justified: 'justify',
} as const satisfies Record<Alignment, string>

export function pdfRuns(runs: readonly SetRun[], align: Alignment): PdfRun[] {
  const plain = runs.map(({ text, bold, italic, underline }): PdfRun => {
    const look = { text, bold, italics: italic }
    return underline ? { ...look, decoration: 'underline' } : look
  })
  return align === 'justified' ? withPunctuation(plain).flatMap(evenlySpaced) : plain
}

/** Longer words may break anywhere: they would not fit a line. */
const longestWhole = 40
const mayBreakInside = /[^\p{L}\p{N}\s]\S/u

/**
 * pdfmake stretches a justified line wherever it could have ended, so «учебно-методический» would get a hole
 * after its hyphen. Words with such a place inside are set as wholes.
 */
function evenlySpaced({ text, ...look }: PdfRun): PdfRun[] {
  const runs: PdfRun[] = []
  for (const word of text.match(/[^ ]+ *| +/g) ?? []) {
    const last = runs.at(-1)
    if (word.length <= longestWhole && mayBreakInside.test(word))
      runs.push({ ...look, text: word, noWrap: true })
    else if (last === undefined || last.noWrap) runs.push({ ...look, text: word })
    else last.text += word
  }
  return runs
}

const opening = /[«„“(]+$/
const closing = /^[»“”).,;:!?…]* */

/** For the same reason a mark and a space stand in the look of the word they touch, as printers set it. */
function withPunctuation(runs: readonly PdfRun[]): PdfRun[] {
  return runs
    .map((run, index) => {
      const before = runs[index - 1]
      const after = runs[index + 1]
      const taken = before === undefined ? '' : (opening.exec(before.text)?.[0] ?? '')
      const given = after === undefined ? '' : (opening.exec(run.text)?.[0] ?? '')
      const tail = after === undefined ? '' : (closing.exec(after.text)?.[0] ?? '')
      const head = before === undefined ? '' : (closing.exec(run.text)?.[0] ?? '')
      const own = run.text.slice(head.length, run.text.length - given.length)
      return { ...run, text: `${taken}${own}${tail}` }
    })
    .filter((run) => run.text !== '')
}
