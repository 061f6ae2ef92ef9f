import { plainText } from './inline.ts'
import type { Block, Cell, Inlines, PaperDocument, Row, Section } from './paper.ts'
import { numberedPoints } from './points.ts'

/**
 * What the paper says, without its looks: one line for each paragraph and each row of a table, an empty line
 * between sections. For golden files, for comparing two editions and for searching; the writers do not use it.
 */
export function paperText({ furniture, sections }: PaperDocument): string {
  const mark = furniture.draftMark === null ? [] : [furniture.draftMark]
  return [...mark, ...sections.map(sectionText)].join('\n\n')
}

const sectionText = (section: Section) => section.blocks.flatMap(blockLines).join('\n')

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'issuer':
    case 'corner':
      return block.lines.map(plainText)
    case 'paper-kind':
    case 'title':
    case 'heading':
    case 'paragraph':
      return [plainText(block.text)]
    case 'requisites':
      return [inRow([block.date, block.number]), plainText(block.place)].filter((line) => line !== '')
    case 'points':
      return numberedPoints(block).map(({ mark, depth, text }) =>
        `${'  '.repeat(depth)}${mark} ${plainText(text)}`.trimEnd(),
      )
    case 'table':
      return [...block.head.map(cellsText), ...block.rows.map(rowText)]
    case 'signature':
      return [inRow([block.position, [{ kind: 'run', text: block.name }]])]
    case 'acquaintance':
      return [plainText(block.heading), ...block.names.map((name) => `${name} | ${plainText(block.date)}`)]
    case 'picture':
      return [`[${block.alternative}]`, plainText(block.caption)].filter((line) => line !== '')
    case 'page-break':
      return []
  }
}

const rowText = (row: Row) => (row.kind === 'section' ? plainText(row.text) : cellsText(row.cells))

const cellsText = (cells: readonly Cell[]) =>
  cells.map((cell) => cell.lines.map(plainText).join(' / ')).join(' | ')

const inRow = (parts: readonly Inlines[]) =>
  parts
    .map(plainText)
    .filter((text) => text !== '')
    .join(' | ')
