import type { ReactNode } from 'react'

/** Where in a paper something stands. */
export interface PaperPlace {
  section: number
  block: number
  /** Which row of a table, or which point of a list counted in reading order; null for the block as a whole. */
  part: number | null
}

/** What a page adds to a paper that is more than read, such as a way to change its clauses. */
export interface PaperTools {
  /** Draws a block, a point or a row with what belongs around it; a row stays a row of the table. */
  around: (place: PaperPlace, shown: ReactNode) => ReactNode
  /** Stands in the last cell of a row. */
  inRow: (place: PaperPlace) => ReactNode
}

/** The same, told which block it is in. */
export interface BlockTools {
  around: (part: number, shown: ReactNode) => ReactNode
  inRow: (row: number) => ReactNode
}
