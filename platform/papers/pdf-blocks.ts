import type { Content } from 'pdfmake/interfaces.js'
import { type Laid, type LaidPair, type LaidParagraph, type LaidPicture, mmInPt } from './laid.ts'
import { marked } from './pdf-keeping.ts'
import { pdfAlignment, pdfRuns } from './pdf-runs.ts'
import { pdfTable } from './pdf-table.ts'
import type { SetRun } from './set-runs.ts'

/** The blocks in a row; a break is a property of what follows it. */
export function pdfContent(laid: readonly Laid[], textHeightMm: number): Content[] {
  return laid.flatMap((block, index) => {
    const content = pdfBlock(block, textHeightMm)
    if (content === null) return []
    return laid[index - 1]?.kind === 'break'
      ? [{ stack: [content], pageBreak: 'before' as const }]
      : [content]
  })
}

function pdfBlock(block: Laid, textHeightMm: number): Content | null {
  switch (block.kind) {
    case 'paragraph':
      return block.hanging === null ? pdfParagraph(block) : pdfHanging(block, block.hanging)
    case 'pair':
      return pdfPair(block)
    case 'grid':
      return pdfTable(block, textHeightMm)
    case 'picture':
      return pdfPicture(block)
    case 'break':
      return null
  }
}

function pdfParagraph(block: LaidParagraph): Content {
  return {
    text: pdfRuns(block.runs, block.align),
    alignment: pdfAlignment[block.align],
    margin: margins(block),
    leadingIndent: beginsTooLong(block) ? 0 : block.firstLineMm * mmInPt,
    fontSize: block.sizePt,
    lineHeight: block.lineSpacing,
    ...marked(block.keepWithNext ? 'kept' : 'plain'),
  }
}

/** pdfmake forgets the indent when it breaks a word that is longer than a line. */
const beginsTooLong = ({ runs }: LaidParagraph) => /^\S{50}/.test(runs.map(({ text }) => text).join(''))

function pdfHanging(block: LaidParagraph, hanging: { mark: string; widthMm: number }): Content {
  return {
    margin: margins(block),
    fontSize: block.sizePt,
    lineHeight: block.lineSpacing,
    columns: [
      { width: hanging.widthMm * mmInPt, text: hanging.mark },
      { width: '*', text: pdfRuns(block.runs, block.align), alignment: pdfAlignment[block.align] },
    ],
    ...marked(block.keepWithNext ? 'kept' : 'plain'),
  }
}

function pdfPair(block: LaidPair): Content {
  const side = (runs: readonly SetRun[]) => ({ text: pdfRuns(runs, 'left') })
  return {
    columns: [
      { width: '*', ...side(block.left) },
      { width: 'auto', ...side(block.right), alignment: 'right' },
    ],
    fontSize: block.sizePt,
    ...marked(block.keepWithNext ? 'kept' : 'plain'),
  }
}

function pdfPicture(block: LaidPicture): Content {
  return {
    image: `data:image/png;base64,${Buffer.from(block.png).toString('base64')}`,
    width: block.widthMm * mmInPt,
    height: block.heightMm * mmInPt,
    alignment: 'center',
    margin: [0, 6, 0, 4],
    ...marked(block.keepWithNext ? 'kept' : 'plain'),
  }
}

const margins = ({ leftMm, rightMm, beforePt, afterPt }: LaidParagraph): [number, number, number, number] => [
  leftMm * mmInPt,
  beforePt,
  rightMm * mmInPt,
  afterPt,
]
