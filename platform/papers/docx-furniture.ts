import {
  AlignmentType,
  Header,
  type IParagraphStyleOptions,
  type ISectionOptions,
  type IStylesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import { headerFromEdgeMm, sheetMm, textWidthMm } from '#base/paper/furniture.ts'
import type { Furniture, PaperDocument, Section } from '#base/paper/paper.ts'
import { docxChildren } from './docx-blocks.ts'
import { lines, twips } from './docx-runs.ts'
import type { ParagraphStyle } from './laid.ts'
import { layBlocks, sheetOf } from './lay-blocks.ts'
import { writable } from './writable.ts'

/** Named only, not embedded: every Word has it, and the secretary's other papers use it. */
const font = 'Times New Roman'

const named: Readonly<Partial<Record<ParagraphStyle, string>>> = {
  Issuer: 'Issuer',
  PaperKind: 'Paper Kind',
  PaperTitle: 'Paper Title',
  Corner: 'Corner',
}

export function docxStyles({ furniture, language }: PaperDocument): IStylesOptions {
  const heading = {
    run: { font, size: 2 * furniture.textSizePt, bold: true, color: '000000' },
    paragraph: { keepNext: true },
  }
  const small = { size: 2 * furniture.tableSizePt }
  return {
    default: {
      document: {
        run: { font, size: 2 * furniture.textSizePt, language: { value: language } },
        paragraph: { spacing: lines(furniture.lineSpacing) },
      },
      heading1: heading,
      heading2: heading,
      heading3: heading,
    },
    paragraphStyles: [
      ...Object.entries(named).map(([id, name]): IParagraphStyleOptions => ownStyle(id, name)),
      { ...ownStyle('TableText', 'Table Text'), run: small },
      { ...ownStyle('Caption', 'Picture Caption'), run: small },
    ],
  }
}

const ownStyle = (id: string, name: string): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  paragraph: { spacing: lines(1) },
})

export function docxSection(section: Section, furniture: Furniture, isFirst: boolean): ISectionOptions {
  const { left, right, top, bottom } = furniture.marginsMm
  const sheet = sheetOf(section, furniture)
  const header = new Header({ children: [headerLine(section, furniture, true)] })
  const first = new Header({ children: [headerLine(section, furniture, false)] })
  return {
    properties: {
      // Only the first page of the paper is without a number, not the first of every section.
      titlePage: isFirst,
      page: {
        size: pageSize(section),
        margin: {
          left: twips(left),
          right: twips(right),
          top: twips(top),
          bottom: twips(bottom),
          header: twips(headerFromEdgeMm),
          footer: twips(headerFromEdgeMm),
        },
      },
    },
    headers: isFirst ? { default: header, first } : { default: header },
    children: docxChildren(layBlocks(section.blocks, sheet), sheet.textWidthMm),
  }
}

/** The library turns the sheet itself when it is told that it lies. */
function pageSize(section: Section) {
  const upright = sheetMm({ orientation: 'portrait' })
  const orientation =
    section.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  return { width: twips(upright.width), height: twips(upright.height), orientation }
}

function headerLine(section: Section, furniture: Furniture, isNumbered: boolean): Paragraph {
  const width = twips(textWidthMm(section, furniture))
  const number = isNumbered && furniture.pageNumbers === 'from-second' ? [PageNumber.CURRENT] : []
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    spacing: lines(1),
    tabStops: [
      { type: TabStopType.CENTER, position: Math.round(width / 2) },
      { type: TabStopType.RIGHT, position: width },
    ],
    children: [
      new TextRun({ children: [new Tab(), ...number] }),
      new TextRun({ children: [new Tab(), writable(furniture.draftMark ?? '')], bold: true }),
    ],
  })
}
