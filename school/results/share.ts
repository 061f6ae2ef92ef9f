import { wilsonInterval } from '#base/statistics/wilson.ts'

/**
 * How many of the pupils measured, said as far as their number allows: under five only how many were measured,
 * five to nine counts, from ten a percent with its 95 % interval. Fewer than ten have no `share` field to show.
 */
export type Share =
  | { shown: 'only_count'; measured: number }
  | { shown: 'counts'; measured: number; count: number }
  | { shown: 'percent'; measured: number; count: number; share: number; low: number; high: number }

/** Points gathered out of the points there were, under the same bounds; an average has no Wilson interval. */
export type PointsShare =
  | { shown: 'only_count'; measured: number }
  | { shown: 'counts'; measured: number; points: number; outOf: number }
  | { shown: 'percent'; measured: number; points: number; outOf: number; share: number }

/** The bound is the number of pupils measured, not the count in a category. */
export const countsFrom = 5
export const percentFrom = 10

export type Shown = Share['shown']

export function shownFor(measured: number): Shown {
  if (measured < countsFrom) return 'only_count'
  return measured < percentFrom ? 'counts' : 'percent'
}

export function shareOf(count: number, measured: number): Share {
  const shown = shownFor(measured)
  if (shown === 'only_count') return { shown, measured }
  if (shown === 'counts') return { shown, measured, count }
  const { low, high } = wilsonInterval(count, measured)
  return { shown, measured, count, share: count / measured, low, high }
}

export function pointsShareOf(points: number, outOf: number, measured: number): PointsShare {
  const shown = shownFor(measured)
  if (shown === 'only_count') return { shown, measured }
  return shown === 'counts'
    ? { shown, measured, points, outOf }
    : { shown, measured, points, outOf, share: points / outOf }
}
