import type { Content, ContentSection } from 'pdfmake/interfaces.js'
import { headerFromEdgeMm, sheetMm } from '#base/paper/furniture.ts'
import type { Furniture, PaperDocument, Section } from '#base/paper/paper.ts'
import { fontFamily } from './fonts.ts'
import { mmInPt } from './laid.ts'
import { layBlocks, sheetOf } from './lay-blocks.ts'
import { pdfContent } from './pdf-blocks.ts'
import { pdfBytes } from './pdf-engine.ts'
import { breaksBefore } from './pdf-keeping.ts'
import { writable } from './writable.ts'

/** Height of a line of Tinos, as of Times New Roman, by its size. */
const naturalLine = 1.15

/** The paper as a PDF with its font inside. The same paper and instant give the same bytes. */
export async function writePdf(paper: PaperDocument, { at }: { at: Date }): Promise<Uint8Array> {
  const { furniture } = paper
  return pdfBytes({
    info: { title: writable(paper.title), creationDate: at, modDate: at },
    language: paper.language,
    displayTitle: true,
    version: '1.7',
    defaultStyle: { font: fontFamily, fontSize: furniture.textSizePt, lineHeight: 1 },
    header: (page: number) => pageHeader(furniture, page),
    content: paper.sections.map((section) => pdfSection(section, furniture)),
    pageBreakBefore: breaksBefore(furniture.textSizePt * naturalLine * furniture.lineSpacing),
  })
}

function pdfSection(section: Section, furniture: Furniture): ContentSection {
  const { left, top, right, bottom } = furniture.marginsMm
  const sheet = sheetOf(section, furniture)
  const size = sheetMm(section)
  return {
    section: pdfContent(layBlocks(section.blocks, sheet), sheet.textHeightMm),
    pageSize: { width: size.width * mmInPt, height: size.height * mmInPt },
    pageMargins: [left * mmInPt, top * mmInPt, right * mmInPt, bottom * mmInPt],
  }
}

/** Number in the middle, mark to the right; equal sides keep the middle in the middle. */
function pageHeader(furniture: Furniture, page: number): Content {
  const { left, right } = furniture.marginsMm
  const number = furniture.pageNumbers === 'from-second' && page > 1 ? String(page) : ''
  return {
    margin: [left * mmInPt, headerFromEdgeMm * mmInPt, right * mmInPt, 0],
    columns: [
      { width: '*', text: '' },
      { width: 'auto', text: number },
      { width: '*', text: writable(furniture.draftMark ?? ''), alignment: 'right', bold: true },
    ],
  }
}
