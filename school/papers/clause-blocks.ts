import * as blocks from '#base/paper/blocks.ts'
import type { Block, Point, Row as TableRow } from '#base/paper/paper.ts'
import { isOrder, type PaperKind } from './paper.ts'
import type { Clause, Part, Row } from './paper-content.ts'
import { paperInlines } from './paper-inlines.ts'
import { paperTable } from './paper-tables.ts'

/** Clauses and rows as blocks: points that follow each other make one list, rows one table, headings count. */
export function clauseBlocks(parts: readonly Part[], kind: PaperKind): Block[] {
  const written: Block[] = []
  const numbering = { heading: 0, point: 0 }
  for (let at = 0; at < parts.length; ) {
    const part = parts[at]
    if (part === undefined) break
    const run = parts.slice(at, at + runLength(parts, at))
    if (isListed(part)) {
      written.push(list(run.filter(isClause), numbering))
      numbering.point += run.filter((each) => isClause(each) && each.role === 'point').length
    } else if (isTabled(part)) written.push(...table(run))
    else written.push(...single(part, kind, numbering))
    at += run.length
  }
  return written
}

interface Numbering {
  heading: number
  point: number
}

/** How many parts from here on go into one block. */
function runLength(parts: readonly Part[], from: number): number {
  const first = parts[from]
  if (first === undefined) return 0
  const belongs = isListed(first) ? isListed : isTabled(first) ? isTabled : null
  if (belongs === null) return 1
  const end = parts.slice(from).findIndex((part) => !belongs(part))
  return end < 0 ? parts.length - from : end
}

function single(part: Part, kind: PaperKind, numbering: Numbering): Block[] {
  if (part.kind === 'row') return []
  const text = paperInlines(part.text)
  switch (part.role) {
    case 'title':
      return [blocks.title(text, isOrder(kind) ? 'left' : 'centre')]
    case 'heading': {
      numbering.point = 0
      if (kind === 'road_map') return [blocks.heading(2, text, 'left')]
      numbering.heading += 1
      return [blocks.heading(1, [`${numbering.heading}. `, ...text], 'centre')]
    }
    case 'resolution':
      return [blocks.paragraph(text, { align: 'left', firstLine: 'flush', keepWithNext: true })]
    default:
      return [blocks.paragraph(text)]
  }
}

function list(clauses: readonly Clause[], { heading, point }: Numbering): Block {
  const points: Point[] = []
  for (const clause of clauses) {
    const last = points.at(-1)
    const made =
      clause.role === 'dash'
        ? blocks.dashed(paperInlines(clause.text))
        : blocks.point(paperInlines(clause.text))
    if (clause.role === 'point' || last === undefined) points.push(made)
    else points[points.length - 1] = { ...last, points: [...last.points, made] }
  }
  return blocks.points(points, { prefix: heading === 0 ? '' : `${heading}.`, first: point + 1 })
}

/** Rows of different tables do not meet: a heading stands between them. */
function table(parts: readonly Part[]): Block[] {
  const first = parts.find((part): part is Row => part.kind === 'row')
  if (first === undefined) return []
  let number = 0
  const rows = parts.map((part): TableRow => {
    if (part.kind === 'clause') return blocks.sectionRow(paperInlines(part.text))
    number += 1
    return blocks.row(`${number}`, ...part.cells.map(({ text }) => paperInlines(text)))
  })
  return [paperTable(first.table, rows)]
}

const isClause = (part: Part): part is Clause => part.kind === 'clause'

const isListed = (part: Part) => part.kind === 'clause' && ['point', 'subpoint', 'dash'].includes(part.role)

const isTabled = (part: Part) => part.kind === 'row' || part.role === 'section'
