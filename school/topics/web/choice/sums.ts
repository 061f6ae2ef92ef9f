import type { Topic } from '../shapes.ts'

export interface Sum {
  id: Topic['id']
  title: string
  dots: number
  /** Of the largest sum, 0–1: how long its bar is. */
  length: number
}

export interface Sums {
  rows: readonly Sum[]
  all: number
  /** Those with the largest sum; several where they are equal, none where nobody gave a dot. */
  first: readonly Sum[]
}

/** What the vote showed, largest first; topics that got as many stay in the order of the board. Null while sums are hidden. */
export function sumsOf(live: readonly Pick<Topic, 'id' | 'title' | 'dots'>[]): Sums | null {
  if (live.every(({ dots }) => dots === null)) return null
  const most = Math.max(0, ...live.map(({ dots }) => dots ?? 0))
  const rows = live
    .map(({ id, title, dots }) => ({
      id,
      title,
      dots: dots ?? 0,
      length: most === 0 ? 0 : (dots ?? 0) / most,
    }))
    .toSorted((a, b) => b.dots - a.dots)
  return {
    rows,
    all: rows.reduce((sum, { dots }) => sum + dots, 0),
    first: most === 0 ? [] : rows.filter(({ dots }) => dots === most),
  }
}
