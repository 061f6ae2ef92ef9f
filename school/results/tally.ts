import type { Mark } from './mark-scales.ts'
import type { Sheet, Standing } from './sheet.ts'

/**
 * Results counted, without pupils: everything the school is shown can be worked out from these few numbers,
 * and they may stay when the results of single pupils are deleted.
 */
export interface Tally {
  /** One for each item, in their order. */
  items: readonly ItemTally[]
  totals: readonly TotalTally[]
}

export interface ItemTally {
  /** How many pupils got 0, 1, 2 … points. */
  scores: readonly number[]
  notAttempted: number
  /** The topic was not taught, or the cell was blank: out of the denominator. */
  notTaught: number
}

/** How many pupils share standing, total and marks. */
export interface TotalTally {
  standing: Standing
  total: number | null
  mark: Mark | null
  journalMark: Mark | null
  pupils: number
}

export function tallyOf(sheets: readonly Sheet[], itemCount: number): Tally {
  const items = Array.from({ length: itemCount }, emptyTally)
  const totals = new Map<string, TotalTally>()
  for (const { standing, total, mark, journalMark, points, notAttempted } of sheets) {
    const key = [standing, total, mark, journalMark].join()
    const known = totals.get(key)
    totals.set(key, { standing, total, mark, journalMark, pupils: (known?.pupils ?? 0) + 1 })
    points.forEach((each, position) => {
      const item = items[position]
      if (item === undefined) return
      if (each === null) item.notTaught++
      else item.scores[each] = (item.scores[each] ?? 0) + 1
    })
    for (const position of notAttempted) {
      const item = items[position]
      if (item !== undefined) item.notAttempted++
    }
  }
  return {
    items: items.map((item) => ({ ...item, scores: filled(item.scores) })),
    totals: [...totals.values()],
  }
}

function emptyTally(): ItemTally & { scores: number[] } {
  return { scores: [], notAttempted: 0, notTaught: 0 }
}

/** Classes together: what was counted apart is counted together. */
export function tallyTogether(tallies: readonly Tally[]): Tally {
  const itemCount = Math.max(0, ...tallies.map(({ items }) => items.length))
  const items = Array.from({ length: itemCount }, (_, position) => {
    const same = tallies.flatMap((tally) => tally.items[position] ?? [])
    const length = Math.max(0, ...same.map(({ scores }) => scores.length))
    return {
      scores: Array.from({ length }, (__, points) => sum(same.map(({ scores }) => scores[points] ?? 0))),
      notAttempted: sum(same.map(({ notAttempted }) => notAttempted)),
      notTaught: sum(same.map(({ notTaught }) => notTaught)),
    }
  })
  return { items, totals: tallies.flatMap(({ totals }) => totals) }
}

export function pupilsWith(totals: readonly TotalTally[], counts: (total: TotalTally) => boolean): number {
  return sum(totals.filter(counts).map(({ pupils }) => pupils))
}

/** Everyone who sat down to the work, marked or not. */
export function hasWorked({ standing }: Pick<TotalTally, 'standing'>): boolean {
  return standing !== 'absent'
}

function filled(scores: readonly number[]): number[] {
  return Array.from(scores, (count) => count ?? 0)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
