import type { Node, NodeQueries } from 'pdfmake/interfaces.js'

/**
 * What Word does by itself: a paragraph leaves no single line at the foot of a page, and a heading, a section row
 * and the words above a signature go over together with what they announce. pdfmake asks of every node whether
 * to break the page before it, and lays the paper out again after each yes.
 *
 * Blocks and rows are marked with a number, because that is what pdfmake hands back.
 */
export const marks = { plain: 1, kept: 2, row: 3, keptRow: 4, end: 5 } as const

export type Mark = { headlineLevel: (typeof marks)[keyof typeof marks] }

export const marked = (mark: keyof typeof marks): Mark => ({ headlineLevel: marks[mark] })

export function breaksBefore(lineHeightPt: number): (node: Node, nodes: NodeQueries) => boolean {
  return (node, nodes) => {
    if (leavesOneLine(node, lineHeightPt)) return true
    if (!isKept(node) || node.pageNumbers.length > 1) return false
    const after = markedAfter(nodes)
    const index = after.findIndex((each) => !isKept(each))
    const announced = after[index]
    if (announced === undefined || announced.headlineLevel === marks.end) return false
    if (leavesOneLine(announced, lineHeightPt)) return true
    return pageOf(announced, after[index + 1]) > pageOf(node, after[0])
  }
}

const isKept = ({ headlineLevel }: Node) => headlineLevel === marks.kept || headlineLevel === marks.keptRow
const isRow = ({ headlineLevel }: Node) => headlineLevel === marks.row || headlineLevel === marks.keptRow

function markedAfter(nodes: NodeQueries): Node[] {
  const after = new Set([...nodes.getFollowingNodesOnPage(), ...nodes.getNodesOnNextPage()])
  return [...after].filter(({ headlineLevel }) => headlineLevel !== undefined)
}

/** A row is told to stand where it was tried first, even if it then went over; what follows it knows better. */
function pageOf(node: Node, next: Node | undefined): number {
  return (isRow(node) ? next : node)?.startPosition.pageNumber ?? node.startPosition.pageNumber
}

function leavesOneLine({ headlineLevel, pageNumbers, startPosition }: Node, lineHeightPt: number): boolean {
  const isText = headlineLevel === marks.plain || headlineLevel === marks.kept
  const left = (1 - startPosition.verticalRatio) * startPosition.pageInnerHeight
  return isText && pageNumbers.length > 1 && left < 2 * lineHeightPt
}
