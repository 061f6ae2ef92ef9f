import { inlines, type Wording } from './inline.ts'
import type {
  AcquaintanceBlock,
  Block,
  Cell,
  CellRow,
  Column,
  CornerBlock,
  HeadingBlock,
  IssuerBlock,
  KindBlock,
  PageBreakBlock,
  ParagraphBlock,
  PictureBlock,
  Point,
  PointsBlock,
  RequisitesBlock,
  Row,
  Section,
  SectionRow,
  SignatureBlock,
  TableBlock,
  TitleBlock,
} from './paper.ts'

export function section(blocks: readonly Block[], orientation: Section['orientation'] = 'portrait'): Section {
  return { orientation, blocks }
}

export function issuer(...lines: readonly Wording[]): IssuerBlock {
  return { kind: 'issuer', lines: lines.map(inlines) }
}

export function paperKind(text: Wording): KindBlock {
  return { kind: 'paper-kind', text: inlines(text) }
}

export function requisites(line: { date: Wording; number: Wording; place: Wording }): RequisitesBlock {
  return {
    kind: 'requisites',
    date: inlines(line.date),
    number: inlines(line.number),
    place: inlines(line.place),
  }
}

export function title(text: Wording, align: TitleBlock['align'] = 'left'): TitleBlock {
  return { kind: 'title', text: inlines(text), align }
}

export function heading(
  level: HeadingBlock['level'],
  text: Wording,
  align: HeadingBlock['align'] = 'left',
): HeadingBlock {
  return { kind: 'heading', level, text: inlines(text), align }
}

/** Justified with an indented first line, unless said otherwise. */
export function paragraph(
  text: Wording,
  look: Partial<Pick<ParagraphBlock, 'align' | 'firstLine' | 'keepWithNext'>> = {},
): ParagraphBlock {
  return {
    kind: 'paragraph',
    text: inlines(text),
    align: 'justified',
    firstLine: 'indented',
    keepWithNext: false,
    ...look,
  }
}

export function points(
  list: readonly Point[],
  look: Partial<Pick<PointsBlock, 'layout' | 'prefix' | 'first'>> = {},
): PointsBlock {
  return { kind: 'points', layout: 'indented', prefix: '', first: 1, points: list, ...look }
}

export function point(text: Wording, inner: readonly Point[] = []): Point {
  return { mark: 'number', text: inlines(text), points: inner }
}

/** A point of a list without an order. */
export function dashed(text: Wording): Point {
  return { mark: 'dash', text: inlines(text), points: [] }
}

/** A further paragraph of the point above it. */
export function continued(text: Wording): Point {
  return { mark: 'none', text: inlines(text), points: [] }
}

export function corner(...lines: readonly Wording[]): CornerBlock {
  return { kind: 'corner', lines: lines.map(inlines) }
}

export function table(
  columns: readonly Column[],
  rows: readonly Row[],
  look: Partial<Pick<TableBlock, 'head' | 'lines'>> = {},
): TableBlock {
  return { kind: 'table', columns, head: [], rows, lines: 'all', ...look }
}

export function column(share: number, align: Column['align'] = 'left'): Column {
  return { share, align }
}

/** One row of a table or of its head; a cell of one line may be given as its words. */
export function cells(...texts: readonly (Wording | Cell)[]): readonly Cell[] {
  return texts.map((text) => (isCell(text) ? text : cell(text)))
}

export function row(...texts: readonly (Wording | Cell)[]): CellRow {
  return { kind: 'cells', cells: cells(...texts) }
}

export function sectionRow(text: Wording): SectionRow {
  return { kind: 'section', text: inlines(text) }
}

export function cell(lines: Wording | { lines: readonly Wording[] }, look: Omit<Cell, 'lines'> = {}): Cell {
  return { lines: hasLines(lines) ? lines.lines.map(inlines) : [inlines(lines)], ...look }
}

export function signature(position: Wording, name: string): SignatureBlock {
  return { kind: 'signature', position: inlines(position), name }
}

export function acquaintance(heading: Wording, names: readonly string[], date: Wording): AcquaintanceBlock {
  return { kind: 'acquaintance', heading: inlines(heading), date: inlines(date), names }
}

export function picture(
  source: PictureBlock['source'],
  look: { widthMm: number; alternative: string; caption?: Wording },
): PictureBlock {
  const { widthMm, alternative, caption = [] } = look
  return { kind: 'picture', source, widthMm, alternative, caption: inlines(caption) }
}

export function pageBreak(): PageBreakBlock {
  return { kind: 'page-break' }
}

const isCell = (text: Wording | Cell): text is Cell => typeof text === 'object' && 'lines' in text

const hasLines = (text: Wording | { lines: readonly Wording[] }): text is { lines: readonly Wording[] } =>
  typeof text === 'object' && 'lines' in text
