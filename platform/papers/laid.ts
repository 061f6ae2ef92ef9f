import type { Alignment, Furniture, Section } from '#base/paper/paper.ts'
import type { SetRun } from './set-runs.ts'

/** A block as it stands on the page. Geometry is decided here once, so that DOCX and PDF cannot differ in it. */
export type Laid = LaidParagraph | LaidPair | LaidGrid | LaidPicture | LaidBreak

/** The page a block is laid on. */
export interface Sheet {
  furniture: Furniture
  orientation: Section['orientation']
  textWidthMm: number
  textHeightMm: number
}

export type ParagraphStyle =
  | 'Body'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Issuer'
  | 'PaperKind'
  | 'PaperTitle'
  | 'Corner'
  | 'Caption'

export interface LaidParagraph {
  kind: 'paragraph'
  style: ParagraphStyle
  runs: readonly SetRun[]
  align: Alignment
  leftMm: number
  rightMm: number
  firstLineMm: number
  /** Stands before the text in a column of its own. */
  hanging: { mark: string; widthMm: number } | null
  beforePt: number
  afterPt: number
  sizePt: number
  lineSpacing: number
  keepWithNext: boolean
}

/** One line with something at either end. */
export interface LaidPair {
  kind: 'pair'
  left: readonly SetRun[]
  right: readonly SetRun[]
  sizePt: number
  keepWithNext: boolean
}

export interface LaidGrid {
  kind: 'grid'
  widthsMm: readonly number[]
  headCount: number
  rows: readonly LaidRow[]
  lines: 'all' | 'none'
  /** Between columns without lines. */
  gutterMm: number
  /** Above each row without lines: a hand needs more room than a printed line. */
  rowGapPt: number
  valign: 'top' | 'bottom'
  sizePt: number
  beforePt: number
  afterPt: number
  /** Lines signed by hand: set like the text, and never alone on a page. */
  isSigned: boolean
}

export interface LaidRow {
  cells: readonly LaidCell[]
  keepWithNext: boolean
}

export interface LaidCell {
  lines: readonly (readonly SetRun[])[]
  align: Alignment
  span: number
}

export interface LaidPicture {
  kind: 'picture'
  png: Uint8Array
  widthMm: number
  heightMm: number
  alternative: string
  keepWithNext: boolean
}

export interface LaidBreak {
  kind: 'break'
}

export const mmInPt = 72 / 25.4
export const mmInTwips = 1440 / 25.4
