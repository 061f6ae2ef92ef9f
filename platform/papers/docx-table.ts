import {
  BorderStyle,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { docxAlignment, lines, textRuns, twips, twipsInPt } from './docx-runs.ts'
import type { LaidCell, LaidGrid, LaidRow } from './laid.ts'

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const allLines = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
}

/** Fixed widths: a long name wraps in its column instead of widening it. */
export function docxTable(grid: LaidGrid): Table {
  const widths = grid.widthsMm.map(twips)
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: grid.lines === 'all' ? allLines : TableBorders.NONE,
    margins: cellMargins(grid),
    rows: grid.rows.map((row, index) => tableRow(row, grid, index < grid.headCount)),
  })
}

/** Without lines the text of the first column stands on the margin of the page. */
function cellMargins({ lines, gutterMm, rowGapPt }: LaidGrid) {
  const marginUnitType = WidthType.DXA
  if (lines === 'none') {
    return { marginUnitType, top: rowGapPt * twipsInPt, left: 0, right: twips(gutterMm) }
  }
  return { marginUnitType, top: 20, bottom: 20, left: 85, right: 85 }
}

function tableRow(row: LaidRow, grid: LaidGrid, isHead: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(isHead ? { tableHeader: true } : {}),
    children: tableCells(row, grid),
  })
}

function tableCells(row: LaidRow, grid: LaidGrid): TableCell[] {
  let from = 0
  return row.cells.map((cell) => {
    const widthMm = grid.widthsMm.slice(from, from + cell.span).reduce((sum, width) => sum + width, 0)
    from += cell.span
    return new TableCell({
      columnSpan: cell.span,
      width: { size: twips(widthMm), type: WidthType.DXA },
      verticalAlign: grid.valign === 'top' ? VerticalAlignTable.TOP : VerticalAlignTable.BOTTOM,
      children: cell.lines.map((_, index) =>
        cellParagraph(cell, index, { grid, keepNext: row.keepWithNext }),
      ),
    })
  })
}

function cellParagraph(
  cell: LaidCell,
  index: number,
  { grid, keepNext }: { grid: LaidGrid; keepNext: boolean },
) {
  return new Paragraph({
    ...(grid.isSigned ? {} : { style: 'TableText' }),
    alignment: docxAlignment[cell.align],
    spacing: lines(1),
    ...(keepNext ? { keepNext } : {}),
    children: textRuns(cell.lines[index] ?? []),
  })
}
