import { invariant } from '#base/invariant.ts'
import { blank, plainText, run } from '#base/paper/inline.ts'
import type { AcquaintanceBlock, Cell, Column, Row, SignatureBlock, TableBlock } from '#base/paper/paper.ts'
import type { LaidCell, LaidGrid, LaidRow, Sheet } from './laid.ts'
import { setRuns } from './set-runs.ts'

/** A letter of 14 pt, rather too wide than too narrow: a surname should stay on one line. */
const letterMm = 2.45
const signatureMm = 40

export function tableGrid(block: TableBlock, { furniture, textWidthMm }: Sheet): LaidGrid {
  const shares = block.columns.reduce((sum, column) => sum + column.share, 0)
  return {
    kind: 'grid',
    widthsMm: block.columns.map((column) => (column.share / shares) * textWidthMm),
    headCount: block.head.length,
    rows: [
      ...block.head.map((cells) => headRow(cells, block.columns)),
      ...block.rows.map((row) => bodyRow(row, block.columns)),
    ],
    lines: block.lines,
    gutterMm: block.lines === 'all' ? 0 : 4,
    rowGapPt: 0,
    valign: 'top',
    sizePt: furniture.tableSizePt,
    beforePt: 6,
    afterPt: 8,
    isSigned: false,
  }
}

export function signatureGrid(block: SignatureBlock, { furniture, textWidthMm }: Sheet): LaidGrid {
  const nameMm = widthOf(block.name, { least: 45, most: 90 })
  const cells = [
    laidCell({ lines: [block.position] }, 'left'),
    laidCell({ lines: [[blank(signatureMm - 5)]] }, 'centre'),
    laidCell({ lines: [[run(block.name, { unbroken: true })]] }, 'right'),
  ]
  return {
    ...handSigned([textWidthMm - nameMm - signatureMm, signatureMm, nameMm], furniture.textSizePt),
    rows: [{ cells, keepWithNext: false }],
    rowGapPt: 0,
    beforePt: 2 * furniture.textSizePt,
  }
}

export function acquaintanceGrid(block: AcquaintanceBlock, { furniture, textWidthMm }: Sheet): LaidGrid {
  const dateMm = widthOf(plainText(block.date), { least: 30, most: 75 })
  return {
    ...handSigned([signatureMm, textWidthMm - signatureMm - dateMm, dateMm], furniture.textSizePt),
    rows: block.names.map((name) => ({
      cells: [
        laidCell({ lines: [[blank(signatureMm - 5)]] }, 'left'),
        laidCell({ lines: [[run(name, { unbroken: true })]] }, 'left'),
        laidCell({ lines: [block.date] }, 'right'),
      ],
      keepWithNext: false,
    })),
    rowGapPt: 8,
    beforePt: 0,
  }
}

function handSigned(widthsMm: number[], sizePt: number): Omit<LaidGrid, 'rows' | 'rowGapPt' | 'beforePt'> {
  const fixed = {
    headCount: 0,
    lines: 'none',
    valign: 'bottom',
    afterPt: 0,
    gutterMm: 0,
    isSigned: true,
  } as const
  return { kind: 'grid', widthsMm, sizePt, ...fixed }
}

function widthOf(text: string, { least, most }: { least: number; most: number }): number {
  return Math.min(most, Math.max(least, text.length * letterMm + 2))
}

function headRow(cells: readonly Cell[], columns: readonly Column[]): LaidRow {
  const bold = filled(cells, columns).map((cell) => ({
    ...cell,
    align: cell.own ?? ('centre' as const),
    lines: cell.lines.map((line) => line.map((each) => ({ ...each, bold: true }))),
  }))
  return { cells: bold, keepWithNext: true }
}

function bodyRow(row: Row, columns: readonly Column[]): LaidRow {
  if (row.kind === 'cells') return { cells: filled(row.cells, columns), keepWithNext: false }
  const lines = [setRuns(row.text, { bold: true })]
  return { cells: [{ lines, align: 'left', span: columns.length }], keepWithNext: true }
}

/** The cells of a row with the empty ones that were left out at its end. */
function filled(cells: readonly Cell[], columns: readonly Column[]): (LaidCell & { own: Cell['align'] })[] {
  let from = 0
  const given = cells.map((cell) => {
    const laid = { ...laidCell(cell, columns[from]?.align ?? 'left'), own: cell.align }
    from += laid.span
    return laid
  })
  invariant(from <= columns.length, 'a row has no more cells than the table has columns')
  const missing = columns
    .slice(from)
    .map((column) => ({ ...laidCell({ lines: [] }, column.align), own: undefined }))
  return [...given, ...missing]
}

function laidCell(cell: Cell, align: Column['align']): LaidCell {
  const lines = cell.lines.length === 0 ? [[]] : cell.lines
  return { lines: lines.map((line) => setRuns(line)), align: cell.align ?? align, span: cell.span ?? 1 }
}
