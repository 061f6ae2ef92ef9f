/** The same words by the document libraries alone: one paragraph a line, one table a table, nothing of how a paper looks. */
import { Document, Packer, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import pdfmake from 'pdfmake'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { plainText } from '#base/paper/inline.ts'
import type { Block, Cell, PaperDocument, Row, Section } from '#base/paper/paper.ts'
import { paperText } from '#base/paper/paper-text.ts'
import { fontBytes } from '#platform/papers/fonts.ts'

type Piece = { kind: 'line'; text: string } | { kind: 'table'; rows: string[][] }

/** What the libraries are given; making it is no work of theirs, so it is done before the clock starts. */
export interface BarePaper {
  title: string
  sections: { isLying: boolean; pieces: Piece[] }[]
}

export function barePaper(paper: PaperDocument): BarePaper {
  const sections = paper.sections.map((section) => ({
    isLying: section.orientation === 'landscape',
    pieces: section.blocks.flatMap((block) => pieces(block, paper)),
  }))
  return { title: paper.title, sections }
}

export async function bareDocx({ title, sections }: BarePaper): Promise<Uint8Array> {
  const file = new Document({
    title,
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    sections: sections.map(({ isLying, pieces }) => ({
      properties: {
        page: { size: { orientation: isLying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT } },
      },
      children: pieces.map((piece) =>
        piece.kind === 'line'
          ? new Paragraph({ children: [new TextRun(piece.text)] })
          : new Table({ rows: piece.rows.map((cells) => new TableRow({ children: cells.map(docxCell) })) }),
      ),
    })),
  })
  return Packer.toBuffer(file)
}

export async function barePdf({ title, sections }: BarePaper): Promise<Uint8Array> {
  const content = sections.flatMap(({ isLying, pieces }, index): Content[] => [
    {
      text: '',
      pageOrientation: isLying ? 'landscape' : 'portrait',
      ...(index === 0 ? {} : { pageBreak: 'before' }),
    },
    ...pieces.map(
      (piece): Content =>
        piece.kind === 'line'
          ? { text: piece.text, alignment: 'justify' }
          : {
              table: { headerRows: 1, widths: (piece.rows[0] ?? []).map(() => '*'), body: piece.rows },
              fontSize: 12,
            },
    ),
  ])
  const definition: TDocumentDefinitions = {
    info: { title },
    pageSize: 'A4',
    pageMargins: [57, 57, 28, 57],
    defaultStyle: { font: 'Tinos', fontSize: 14, lineHeight: 1.15 },
    content,
  }
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer())
}

/** The same font as the product embeds. */
export function prepareFonts(): void {
  // The types of the package leave out the folder in memory on the server.
  const { virtualfs } = pdfmake as typeof pdfmake & {
    virtualfs: { writeFileSync(name: string, content: Buffer): void }
  }
  const styles = Object.entries(fontBytes()).map(([style, bytes]) => {
    virtualfs.writeFileSync(`bare-${style}.ttf`, bytes)
    return [style, `bare-${style}.ttf`]
  })
  pdfmake.setFonts({ Tinos: Object.fromEntries(styles) })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
}

const docxCell = (text: string) =>
  new TableCell({ children: [new Paragraph({ children: [new TextRun(text)] })] })

function pieces(block: Block, paper: PaperDocument): Piece[] {
  if (block.kind === 'table') {
    const rows = [
      ...block.head.map(cellTexts),
      ...block.rows.map((row) => rowTexts(row, block.columns.length)),
    ]
    return [{ kind: 'table', rows }]
  }
  const section: Section = { orientation: 'portrait', blocks: [block] }
  const text = paperText({
    ...paper,
    furniture: { ...paper.furniture, draftMark: null },
    sections: [section],
  })
  return text.split('\n').map((line) => ({ kind: 'line', text: line }))
}

const cellTexts = (cells: readonly Cell[]) => cells.map(({ lines }) => lines.map(plainText).join('\n'))

function rowTexts(row: Row, columnCount: number): string[] {
  if (row.kind === 'cells') return cellTexts(row.cells)
  return [plainText(row.text), ...Array.from({ length: columnCount - 1 }, () => '')]
}
