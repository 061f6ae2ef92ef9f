import { AlignmentType, LineRuleType, NoBreakHyphen, TextRun, UnderlineType } from 'docx'
import type { Alignment } from '#base/paper/paper.ts'
import { mmInTwips } from './laid.ts'
import type { SetRun } from './set-runs.ts'

/** Word's own unit: 240 to a line, 20 to a point. */
const oneLine = 240
export const twipsInPt = 20

/** Without the rule some programs take the number for a height in points. */
export const lines = (count: number) => ({ line: Math.round(count * oneLine), lineRule: LineRuleType.AUTO })

export const twips = (mm: number) => Math.round(mm * mmInTwips)

export const docxAlignment = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justified: AlignmentType.BOTH,
} as const satisfies Record<Alignment, unknown>

export function textRuns(runs: readonly SetRun[]): TextRun[] {
  return runs.map(
    ({ text, bold, italic, underline }) =>
      new TextRun({
        children: withNoBreakHyphens(text),
        ...(bold ? { bold } : {}),
        ...(italic ? { italics: true } : {}),
        ...(underline ? { underline: { type: UnderlineType.SINGLE } } : {}),
      }),
  )
}

/** Word has a sign of its own for it; the letter of Unicode would be set in another font. */
function withNoBreakHyphens(text: string): (string | NoBreakHyphen)[] {
  return text
    .split('\u2011')
    .flatMap((piece, index) => (index === 0 ? [piece] : [new NoBreakHyphen(), piece]))
}
