import { cornerWidthMm, firstLineMm, sheetMm, textWidthMm, titleWidthMm } from '#base/paper/furniture.ts'
import type {
  Block,
  Furniture,
  HeadingBlock,
  Inlines,
  PictureBlock,
  PointsBlock,
  Section,
} from '#base/paper/paper.ts'
import { numberedPoints } from '#base/paper/points.ts'
import type { Laid, LaidPair, LaidParagraph, LaidPicture, Sheet } from './laid.ts'
import { acquaintanceGrid, signatureGrid, tableGrid } from './lay-grids.ts'
import { pngOf } from './png.ts'
import { setRuns } from './set-runs.ts'
import { writable } from './writable.ts'

export function sheetOf(section: Section, furniture: Furniture): Sheet {
  const { top, bottom } = furniture.marginsMm
  return {
    furniture,
    orientation: section.orientation,
    textWidthMm: textWidthMm(section, furniture),
    textHeightMm: sheetMm(section).height - top - bottom,
  }
}

export function layBlocks(blocks: readonly Block[], sheet: Sheet): Laid[] {
  const laid = blocks.flatMap((block) => layBlock(block, sheet))
  return laid.map((each, index) => besideOthers(each, laid[index - 1], laid[index + 1]))
}

/** The larger of two gaps holds: programs differ in whether they add them. A signature keeps a line above it. */
function besideOthers(block: Laid, before: Laid | undefined, after: Laid | undefined): Laid {
  if (block.kind !== 'paragraph' && block.kind !== 'grid') return block
  const gapAbove = before !== undefined && 'afterPt' in before ? before.afterPt : 0
  const beforePt = before === undefined ? 0 : Math.max(0, block.beforePt - gapAbove)
  if (block.kind === 'grid') return { ...block, beforePt }
  const isSigned = after?.kind === 'grid' && after.isSigned
  return { ...block, beforePt, keepWithNext: block.keepWithNext || isSigned }
}

function layBlock(block: Block, sheet: Sheet): Laid[] {
  switch (block.kind) {
    case 'issuer':
      return requisiteLines(block.lines, sheet, { style: 'Issuer', align: 'centre' })
    case 'paper-kind':
      return requisiteLines([block.text], sheet, { style: 'PaperKind', align: 'centre' }, true)
    case 'requisites':
      return requisites(block, sheet)
    case 'title':
      return requisiteLines([block.text], sheet, titleLook(block.align, sheet), true)
    case 'heading':
      return [heading(block, sheet)]
    case 'paragraph':
      return [
        paragraph(block.text, sheet, {
          align: block.align,
          firstLineMm: block.firstLine === 'indented' ? firstLineMm : 0,
          keepWithNext: block.keepWithNext,
        }),
      ]
    case 'points':
      return pointParagraphs(block, sheet)
    case 'corner':
      return requisiteLines(block.lines, sheet, {
        style: 'Corner',
        leftMm: Math.max(0, sheet.textWidthMm - cornerWidthMm),
      })
    case 'table':
      return [tableGrid(block, sheet)]
    case 'signature':
      return [signatureGrid(block, sheet)]
    case 'acquaintance':
      return [
        paragraph(block.heading, sheet, { beforePt: 1.5 * sheet.furniture.textSizePt, keepWithNext: true }),
        acquaintanceGrid(block, sheet),
      ]
    case 'picture':
      return pictureWithCaption(block, sheet)
    case 'page-break':
      return [{ kind: 'break' }]
  }
}

function paragraph(text: Inlines, { furniture }: Sheet, own: Partial<LaidParagraph>): LaidParagraph {
  return {
    kind: 'paragraph',
    style: 'Body',
    runs: setRuns(text),
    align: 'left',
    leftMm: 0,
    rightMm: 0,
    firstLineMm: 0,
    hanging: null,
    beforePt: 0,
    afterPt: 0,
    sizePt: furniture.textSizePt,
    lineSpacing: furniture.lineSpacing,
    keepWithNext: false,
    ...own,
  }
}

/** Lines of one requisite are set close; an empty line parts it from the next. */
function requisiteLines(
  lines: readonly Inlines[],
  sheet: Sheet,
  own: Partial<LaidParagraph>,
  bold = false,
): LaidParagraph[] {
  return lines.map((line, index) =>
    paragraph(line, sheet, {
      ...own,
      runs: setRuns(line, { bold }),
      lineSpacing: 1,
      keepWithNext: true,
      afterPt: index === lines.length - 1 ? sheet.furniture.textSizePt : 0,
    }),
  )
}

function requisites(block: { date: Inlines; number: Inlines; place: Inlines }, sheet: Sheet): Laid[] {
  const pair: LaidPair = {
    kind: 'pair',
    left: setRuns(block.date),
    right: setRuns(block.number),
    sizePt: sheet.furniture.textSizePt,
    keepWithNext: true,
  }
  return [pair, ...requisiteLines([block.place], sheet, { align: 'centre' })]
}

function titleLook(align: 'left' | 'centre', { textWidthMm }: Sheet): Partial<LaidParagraph> {
  const rightMm = align === 'left' ? Math.max(0, textWidthMm - titleWidthMm) : 0
  return { style: 'PaperTitle', align, rightMm }
}

function heading({ level, text, align }: HeadingBlock, sheet: Sheet): LaidParagraph {
  return paragraph(text, sheet, {
    style: `Heading${level}`,
    runs: setRuns(text, { bold: true }),
    align,
    beforePt: level === 1 ? 12 : 8,
    afterPt: 4,
    lineSpacing: 1,
    keepWithNext: true,
  })
}

function pointParagraphs(block: PointsBlock, sheet: Sheet): LaidParagraph[] {
  const numbered = numberedPoints(block)
  if (block.layout === 'hanging') {
    return numbered.map(({ mark, depth, text }) => {
      const longest = Math.max(...numbered.map((each) => (each.depth === depth ? each.mark.length : 0)))
      const hanging = { mark, widthMm: 4 + longest * 2.5 }
      return paragraph(text, sheet, { align: 'justified', leftMm: depth * firstLineMm, hanging })
    })
  }
  return numbered.map(({ mark, text }) => {
    const marked: Inlines = mark === '' ? text : [{ kind: 'run', text: `${mark}\u00a0` }, ...text]
    return paragraph(marked, sheet, { align: 'justified', firstLineMm })
  })
}

/** Room is left for a caption, and a picture never runs over the margin. */
function pictureWithCaption(block: PictureBlock, sheet: Sheet): Laid[] {
  const { aspect } = block.source
  const widthMm = Math.min(block.widthMm, sheet.textWidthMm, (sheet.textHeightMm - 30) * aspect)
  const hasCaption = block.caption.length > 0
  const picture: LaidPicture = {
    kind: 'picture',
    png: pngOf(block.source, widthMm),
    widthMm,
    heightMm: widthMm / aspect,
    alternative: writable(block.alternative),
    keepWithNext: hasCaption,
  }
  if (!hasCaption) return [picture]
  const look = { style: 'Caption', align: 'centre', sizePt: sheet.furniture.tableSizePt, afterPt: 8 } as const
  return [picture, paragraph(block.caption, sheet, look)]
}
