import {
  AlignmentType,
  type FileChild,
  ImageRun,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import { docxAlignment, lines, textRuns, twips, twipsInPt } from './docx-runs.ts'
import { docxTable } from './docx-table.ts'
import type { Laid, LaidPair, LaidParagraph, LaidPicture } from './laid.ts'

const pxPerMm = 96 / 25.4

export function docxChildren(laid: readonly Laid[], textWidthMm: number): FileChild[] {
  return laid.flatMap((block, index) => docxBlock(block, textWidthMm, index === laid.length - 1))
}

function docxBlock(block: Laid, textWidthMm: number, isLast: boolean): FileChild[] {
  switch (block.kind) {
    case 'paragraph':
      return [docxParagraph(block)]
    case 'pair':
      return [docxPair(block, textWidthMm)]
    case 'grid':
      // Word joins neighbouring tables into one and wants a paragraph after the last. At the end of a section it is as
      // low as it can be: under a table that fills the page it would make a page of its own.
      return [
        ...(block.beforePt > 0 ? [gap(block.beforePt, block.isSigned)] : []),
        docxTable(block),
        gap(isLast ? 1 : Math.max(1, block.afterPt), false),
      ]
    case 'picture':
      return [docxPicture(block)]
    case 'break':
      return [new Paragraph({ ...gapLook(1), pageBreakBefore: true })]
  }
}

function docxParagraph(block: LaidParagraph): Paragraph {
  const { hanging } = block
  const hangingTwips = hanging === null ? 0 : twips(hanging.widthMm)
  return new Paragraph({
    ...(block.style === 'Body' ? {} : { style: block.style }),
    alignment: docxAlignment[block.align],
    indent: {
      left: twips(block.leftMm) + hangingTwips,
      right: twips(block.rightMm),
      ...(hanging === null ? { firstLine: twips(block.firstLineMm) } : { hanging: hangingTwips }),
    },
    spacing: {
      before: block.beforePt * twipsInPt,
      after: block.afterPt * twipsInPt,
      ...lines(block.lineSpacing),
    },
    ...(block.keepWithNext ? { keepNext: true } : {}),
    children: [
      ...(hanging === null ? [] : [new TextRun({ children: [hanging.mark, new Tab()] })]),
      ...textRuns(block.runs),
    ],
  })
}

function docxPair(block: LaidPair, textWidthMm: number): Paragraph {
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidthMm) }],
    spacing: lines(1),
    ...(block.keepWithNext ? { keepNext: true } : {}),
    children: [...textRuns(block.left), new TextRun({ children: [new Tab()] }), ...textRuns(block.right)],
  })
}

function docxPicture(block: LaidPicture): Paragraph {
  const image = new ImageRun({
    type: 'png',
    data: block.png,
    transformation: {
      width: Math.round(block.widthMm * pxPerMm),
      height: Math.round(block.heightMm * pxPerMm),
    },
    altText: { name: block.alternative, description: block.alternative, title: block.alternative },
  })
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 6 * twipsInPt, after: 4 * twipsInPt, ...lines(1) },
    ...(block.keepWithNext ? { keepNext: true } : {}),
    children: [image],
  })
}

const gap = (pt: number, keepNext: boolean) =>
  new Paragraph({ ...gapLook(pt), ...(keepNext ? { keepNext } : {}) })

const gapLook = (pt: number) => ({
  spacing: { before: 0, after: 0, line: Math.round(pt * twipsInPt), lineRule: LineRuleType.EXACT },
})
