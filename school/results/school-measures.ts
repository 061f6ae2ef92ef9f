import { type Mark, markOf, type Scale } from './mark-scales.ts'
import { type Share, shareOf, shownFor } from './share.ts'
import { hasWorked, pupilsWith, type TotalTally } from './tally.ts'

export interface MarkCounts {
  two: number
  three: number
  four: number
  five: number
  notAttested: number
}

/** The measures Russian schools report, as they define them. */
export interface SchoolMeasures {
  /** Null under five pupils. */
  counts: MarkCounts | null
  withoutMark: number
  exempt: number
  /** Успеваемость: 3, 4 and 5 among all who count. */
  pass: Share
  /** Качество знаний: 4 and 5 among all who count. */
  quality: Share
  /** СОУ; null under ten pupils, as every percent. */
  learningIndex: number | null
  meanMark: number | null
}

/** The mark by the work's scale; where it has none, or gives no marks, the mark that came with the file. */
export function markOfTotal(
  { total, mark }: Pick<TotalTally, 'total' | 'mark'>,
  scale: Scale | null,
): Mark | null {
  const byScale = total === null || scale === null ? null : markOf(total, scale)
  return byScale ?? mark
}

/** Null when nobody has a mark. The freed and those without a mark do not count; «н/а» stays in the denominator. */
export function schoolMeasures(
  totals: readonly TotalTally[],
  scale: Scale | null,
  notAttestedWeight: number,
): SchoolMeasures | null {
  const worked = totals.filter(hasWorked)
  const marked = worked.filter(({ standing }) => standing === 'worked')
  const withMark = (mark: Mark | null) => pupilsWith(marked, (total) => markOfTotal(total, scale) === mark)
  const counts: MarkCounts = {
    two: withMark(2),
    three: withMark(3),
    four: withMark(4),
    five: withMark(5),
    notAttested: pupilsWith(worked, ({ standing }) => standing === 'not_attested'),
  }
  const counted = counts.two + counts.three + counts.four + counts.five + counts.notAttested
  if (counted === 0) return null
  const shown = shownFor(counted)
  return {
    counts: shown === 'only_count' ? null : counts,
    withoutMark: withMark(null),
    exempt: pupilsWith(worked, ({ standing }) => standing === 'exempt'),
    pass: shareOf(counts.three + counts.four + counts.five, counted),
    quality: shareOf(counts.four + counts.five, counted),
    learningIndex: shown === 'percent' ? learningIndex(counts, notAttestedWeight) : null,
    meanMark: shown === 'only_count' ? null : meanMark(counts),
  }
}

/**
 * Степень обученности учащихся by V. P. Simonov: an arbitrary index between 16 and 100 in which a 3 is worth 36.
 * Journals count «н/а» as 7, other tables as 8 or 0.
 */
export function learningIndex(counts: MarkCounts, notAttestedWeight: number): number {
  const { two, three, four, five, notAttested } = counts
  const counted = two + three + four + five + notAttested
  return (100 * five + 64 * four + 36 * three + 16 * two + notAttestedWeight * notAttested) / counted
}

function meanMark({ two, three, four, five }: MarkCounts): number | null {
  const marks = two + three + four + five
  return marks === 0 ? null : (2 * two + 3 * three + 4 * four + 5 * five) / marks
}
