/**
 * A paper as data: what it says and what each part of it is, nothing about a file format. It survives
 * `JSON.stringify`, so the same value is stored, previewed in the browser and written to DOCX and PDF.
 */
export interface PaperDocument {
  /** For the properties of the file and the window of the reader; the visible title is a block. */
  title: string
  /** BCP 47, such as `ru-RU`: decides spelling, hyphenation and the voice that reads aloud. */
  language: string
  furniture: Furniture
  /** Each begins on a new page. Pages are counted through all of them. */
  sections: readonly Section[]
}

/** What is the same on every page and for every paper of a kind; see `furniture` in `furniture.ts`. */
export interface Furniture {
  marginsMm: Margins
  textSizePt: TextSize
  tableSizePt: 10 | 11 | TextSize
  /** 1 to 1.5 for running text; requisites, corners, tables and signatures are always set at 1. */
  lineSpacing: number
  pageNumbers: 'from-second' | 'none'
  /** Stands in bold at the top right of every page, and says that the paper is not in force yet. */
  draftMark: string | null
}

export interface Margins {
  left: number
  right: number
  top: number
  bottom: number
}

export type TextSize = 12 | 13 | 14
export type Alignment = 'left' | 'centre' | 'right' | 'justified'

export interface Section {
  orientation: 'portrait' | 'landscape'
  blocks: readonly Block[]
}

/** A stretch of a line: words, or a place to fill by hand. */
export type Inline = Run | Blank

export interface Run {
  kind: 'run'
  text: string
  bold?: true
  italic?: true
  underline?: true
  /** Its words stay on one line: initials with a surname, a number with its sign. */
  unbroken?: true
}

/** An empty line to write on by hand. Always written as so many underscores (`blankText`), so that texts compare. */
export interface Blank {
  kind: 'blank'
  widthMm: number
}

export type Inlines = readonly Inline[]

export type Block =
  | IssuerBlock
  | KindBlock
  | RequisitesBlock
  | TitleBlock
  | HeadingBlock
  | ParagraphBlock
  | PointsBlock
  | CornerBlock
  | TableBlock
  | SignatureBlock
  | AcquaintanceBlock
  | PictureBlock
  | PageBreakBlock

/** Who issues the paper: such as the founder and the institution, each line centred. */
export interface IssuerBlock {
  kind: 'issuer'
  lines: readonly Inlines[]
}

/** The kind of paper in capitals, centred and bold. */
export interface KindBlock {
  kind: 'paper-kind'
  text: Inlines
}

/** The line under the kind: date to the left, number to the right, the place centred below. Each may be a blank. */
export interface RequisitesBlock {
  kind: 'requisites'
  date: Inlines
  number: Inlines
  place: Inlines
}

/** What the paper is about, without a full stop; bold, at most 12 cm wide when it stands to the left. */
export interface TitleBlock {
  kind: 'title'
  text: Inlines
  align: 'left' | 'centre'
}

export interface HeadingBlock {
  kind: 'heading'
  level: 1 | 2 | 3
  text: Inlines
  align: 'left' | 'centre'
}

export interface ParagraphBlock {
  kind: 'paragraph'
  text: Inlines
  align: Alignment
  /** 1.25 cm, or none. */
  firstLine: 'indented' | 'flush'
  keepWithNext: boolean
}

/** Points whose numbers are words of the text, not a feature of the word processor: a decision is quoted by number. */
export interface PointsBlock {
  kind: 'points'
  /** `indented`: the number stands where a paragraph begins, as in orders. `hanging`: the text stands beside it. */
  layout: 'indented' | 'hanging'
  /** Stands before every number: `2.` under the second heading gives 2.1., 2.2.; empty gives 1., 2. */
  prefix: string
  /** The first number, 1 unless an earlier block began the list. */
  first: number
  points: readonly Point[]
}

export interface Point {
  /** A dash or nothing does not count: the next numbered point follows the last numbered one. */
  mark: 'number' | 'dash' | 'none'
  text: Inlines
  points: readonly Point[]
}

/** Lines in the upper right corner, 8 cm wide: the approval, or whose annex this is. */
export interface CornerBlock {
  kind: 'corner'
  lines: readonly Inlines[]
}

export interface TableBlock {
  kind: 'table'
  columns: readonly Column[]
  /** Rows repeated on every page, bold and centred; none when empty. */
  head: readonly (readonly Cell[])[]
  rows: readonly Row[]
  /** `none` for laying things side by side. */
  lines: 'all' | 'none'
}

export interface Column {
  /** Its part of the width, in any unit: shares 1, 3, 2 give a sixth, a half, a third. */
  share: number
  align: Alignment
}

export type Row = CellRow | SectionRow

export interface CellRow {
  kind: 'cells'
  cells: readonly Cell[]
}

/** One bold line over all columns, kept with the row below it. */
export interface SectionRow {
  kind: 'section'
  text: Inlines
}

export interface Cell {
  /** Each is a paragraph of its own. */
  lines: readonly Inlines[]
  /** How many columns it covers, 1 unless said. */
  span?: number
  /** Unlike its column. */
  align?: Alignment
}

/** Position to the left, a line to sign on, initials and surname to the right. Never parted by the end of a page. */
export interface SignatureBlock {
  kind: 'signature'
  position: Inlines
  name: string
}

/** Who has read the paper: one line each to sign and to date. */
export interface AcquaintanceBlock {
  kind: 'acquaintance'
  heading: Inlines
  /** The place for the date, the same for everybody. */
  date: Inlines
  names: readonly string[]
}

export interface PictureBlock {
  kind: 'picture'
  source: PictureSource
  /** The height follows. Never wider than the text: the writers narrow it. */
  widthMm: number
  /** What it shows, for whoever cannot see it. */
  alternative: string
  caption: Inlines
}

/** An SVG is drawn with the fonts of the product; `aspect` is width divided by height. */
export type PictureSource =
  | { kind: 'png'; base64: string; aspect: number }
  | { kind: 'svg'; svg: string; aspect: number }

export interface PageBreakBlock {
  kind: 'page-break'
}
