import type { Content, ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js'
import { type LaidCell, type LaidGrid, type LaidRow, mmInPt } from './laid.ts'
import { type Mark, marked } from './pdf-keeping.ts'
import { pdfAlignment, pdfRuns } from './pdf-runs.ts'

const lineWidth = 0.5
const sidePadding = 4.25

const ruled: CustomTableLayout = {
  hLineWidth: () => lineWidth,
  vLineWidth: () => lineWidth,
  paddingLeft: () => sidePadding,
  paddingRight: () => sidePadding,
  paddingTop: () => 1,
  paddingBottom: () => 1,
}

const bare = ({ gutterMm, rowGapPt }: LaidGrid): CustomTableLayout => ({
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => gutterMm * mmInPt,
  paddingTop: () => rowGapPt,
  paddingBottom: () => 0,
})

export function pdfTable(grid: LaidGrid, textHeightMm: number): Content {
  const isWhole = grid.rows.every((row) => fitsAPage(row, grid, textHeightMm))
  const keptCount = isWhole ? keptWithHead(grid) : 0
  const firstLoose = grid.headCount + keptCount
  const table: ContentTable = {
    table: {
      widths: contentWidths(grid),
      headerRows: grid.headCount,
      // pdfmake drops what does not fit a page from a row that it may not break.
      dontBreakRows: isWhole,
      keepWithHeaderRows: keptCount,
      body: grid.rows.map((row, index) => pdfRow(row, grid, rowMark(row, index, firstLoose))),
    },
    layout: grid.lines === 'all' ? ruled : bare(grid),
    fontSize: grid.sizePt,
    margin: [0, grid.beforePt, 0, 0],
  }
  return { stack: [table, endOfTable(grid)] }
}

/** The head takes the section rows below it and the first row of content along. */
function keptWithHead({ headCount, rows }: LaidGrid): number {
  if (headCount === 0) return 0
  const body = rows.slice(headCount)
  const first = body.findIndex((row) => !row.keepWithNext)
  return first === -1 ? body.length : first + 1
}

/** Shows on which page the last row came to stand. */
const endOfTable = (grid: LaidGrid): Content => ({
  text: '\u00a0',
  fontSize: 0.1,
  margin: [0, 0, 0, grid.afterPt],
  ...marked('end'),
})

/** pdfmake counts a column without its padding and its line. */
function contentWidths(grid: LaidGrid): number[] {
  if (grid.lines === 'none') return grid.widthsMm.map((width) => (width - grid.gutterMm) * mmInPt)
  const ownLine = lineWidth + lineWidth / grid.widthsMm.length
  return grid.widthsMm.map((width) => width * mmInPt - 2 * sidePadding - ownLine)
}

/** No page may be broken inside what the head keeps together, nor before the very first row. */
function rowMark(row: LaidRow, index: number, firstLoose: number): Partial<Mark> {
  if (index === 0) return marked('row')
  if (index < firstLoose) return {}
  return marked(row.keepWithNext ? 'keptRow' : 'row')
}

function pdfRow(row: LaidRow, grid: LaidGrid, mark: Partial<Mark>): TableCell[] {
  return row.cells.flatMap((cell, index) => [
    pdfCell(cell, grid, index === 0 ? mark : {}),
    ...Array.from({ length: cell.span - 1 }, (): TableCell => ({})),
  ])
}

function pdfCell(cell: LaidCell, grid: LaidGrid, mark: Partial<Mark>): TableCell {
  const alignment = pdfAlignment[cell.align]
  return {
    stack: cell.lines.map((runs): Content => ({ text: pdfRuns(runs, cell.align), alignment })),
    colSpan: cell.span,
    verticalAlignment: grid.valign,
    ...mark,
  }
}

/** A rough and cautious guess: a row taken for too high is merely allowed to break. */
function fitsAPage(row: LaidRow, grid: LaidGrid, textHeightMm: number): boolean {
  let from = 0
  const heights = row.cells.map((cell) => {
    const width = grid.widthsMm.slice(from, from + cell.span).reduce((sum, each) => sum + each, 0) * mmInPt
    from += cell.span
    const letters = Math.max(1, (width - 2 * sidePadding) / (grid.sizePt * 0.8))
    const lineCount = cell.lines.reduce((sum, runs) => {
      const length = runs.reduce((count, { text }) => count + text.length, 0)
      return sum + Math.ceil(length / letters) + 1
    }, 0)
    return lineCount * grid.sizePt * 1.15
  })
  return Math.max(...heights) < 0.5 * textHeightMm * mmInPt
}
