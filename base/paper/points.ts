import type { Inlines, Point, PointsBlock } from './paper.ts'

/** A point with its number written out: `1.`, `1.2.`, `2.1.3.`, a dash, or empty for one that has none. */
export interface NumberedPoint {
  mark: string
  /** 0 for the outermost. */
  depth: number
  text: Inlines
}

/** The points in reading order. Every writer and the preview number by this and by nothing else. */
export function numberedPoints(block: Pick<PointsBlock, 'prefix' | 'first' | 'points'>): NumberedPoint[] {
  return numbered(block.points, { prefix: block.prefix, next: block.first, depth: 0 })
}

function numbered(
  points: readonly Point[],
  { prefix, next, depth }: { prefix: string; next: number; depth: number },
): NumberedPoint[] {
  let following = next
  return points.flatMap((point) => {
    const number = point.mark === 'number' ? `${prefix}${following++}.` : prefix
    const mark = point.mark === 'number' ? number : point.mark === 'dash' ? '—' : ''
    const inner = numbered(point.points, { prefix: number, next: 1, depth: depth + 1 })
    return [{ mark, depth, text: point.text }, ...inner]
  })
}
