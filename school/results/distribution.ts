import {
  type Counted,
  countOf,
  deviationOf,
  lowerQuartileOf,
  meanOf,
  medianOf,
} from '#base/statistics/spread.ts'
import { type Level, levelOf, type Scale } from './mark-scales.ts'
import { markOfTotal } from './school-measures.ts'
import { type PointsShare, pointsShareOf, type Share, shareOf, shownFor } from './share.ts'
import { hasWorked, pupilsWith, type TotalTally } from './tally.ts'

/** Totals with how many pupils have each, rising. Those who worked but have no total are left out. */
export function pointsCounted(totals: readonly TotalTally[]): Counted {
  const byPoints = new Map<number, number>()
  for (const { total, pupils, standing } of totals) {
    if (total !== null && hasWorked({ standing })) byPoints.set(total, (byPoints.get(total) ?? 0) + pupils)
  }
  return [...byPoints].sort(([one], [other]) => one - other)
}

export interface PointsSummary {
  mean: number
  deviation: number | null
  median: number
}

/** Null under five pupils. */
export function pointsSummary(points: Counted): PointsSummary | null {
  const mean = meanOf(points)
  const median = medianOf(points)
  if (mean === null || median === null || shownFor(countOf(points)) === 'only_count') return null
  return { mean, deviation: deviationOf(points), median }
}

/** Inside the school a distribution is always counts, and none under five pupils. */
export function distribution(points: Counted): { points: number; pupils: number }[] | null {
  if (shownFor(countOf(points)) === 'only_count') return null
  return points.map(([value, pupils]) => ({ points: value, pupils }))
}

export interface LevelMeasures {
  counts: Record<Level, number> | null
  low: Share
  raised: Share
}

/** Null when the work has no levels or nobody has a total. */
export function levelMeasures(totals: readonly TotalTally[], scale: Scale | null): LevelMeasures | null {
  const points = pointsCounted(totals)
  const measured = countOf(points)
  if (scale?.kind !== 'levels' || measured === 0) return null
  const at = (level: Level) => countOf(points.filter(([value]) => levelOf(value, scale) === level))
  const counts = { low: at('low'), basic: at('basic'), raised: at('raised') }
  return {
    counts: shownFor(measured) === 'only_count' ? null : counts,
    low: shareOf(counts.low, measured),
    raised: shareOf(counts.raised, measured),
  }
}

/** Those who need help first: shown with every result, so that a good mean never hides them. */
export interface LowestGroup {
  markTwo: Share | null
  lowLevel: Share | null
  /** The quarter with the fewest points, with everyone who has as few as its best. */
  quarter: { upToPoints: number; pupils: number; solved: PointsShare } | null
}

export function lowestGroup(
  totals: readonly TotalTally[],
  scale: Scale | null,
  maximum: number | null,
): LowestGroup {
  const marked = totals.filter((each) => each.standing === 'worked' && markOfTotal(each, scale) !== null)
  const measured = pupilsWith(marked, () => true)
  const twos = pupilsWith(marked, (each) => markOfTotal(each, scale) === 2)
  return {
    markTwo: measured === 0 ? null : shareOf(twos, measured),
    lowLevel: levelMeasures(totals, scale)?.low ?? null,
    quarter: lowestQuarter(pointsCounted(totals), maximum),
  }
}

function lowestQuarter(points: Counted, maximum: number | null): LowestGroup['quarter'] {
  const upToPoints = lowerQuartileOf(points)
  if (upToPoints === null || maximum === null || shownFor(countOf(points)) === 'only_count') return null
  const lowest = points.filter(([value]) => value <= upToPoints)
  const pupils = countOf(lowest)
  const gathered = lowest.reduce((sum, [value, times]) => sum + value * times, 0)
  return { upToPoints, pupils, solved: pointsShareOf(gathered, maximum * pupils, pupils) }
}
