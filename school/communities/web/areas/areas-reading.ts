import type { ProblemArea } from '#school/topics/problem-area.ts'
import { type RatingOccasion, ratingOccasions, type Severity } from '../../area-rating.ts'

interface Rated {
  occasion: RatingOccasion
  area: ProblemArea
  severity: number
}

export interface AreasReading {
  /** The latest time of the year with marks; null before the first. */
  occasion: RatingOccasion | null
  strongest: { areas: ProblemArea[]; severity: Severity } | null
  easier: ProblemArea[]
  harder: ProblemArea[]
}

/** What the marks say: what presses most at the latest time, and what moved since the start. */
export function areasReading(ratings: readonly Rated[]): AreasReading {
  const occasion =
    ratingOccasions.findLast((each) => ratings.some((rated) => rated.occasion === each)) ?? null
  const latest = ratings.filter((rated) => rated.occasion === occasion)
  const most = Math.max(0, ...latest.map(({ severity }) => severity))
  const moved = (wanted: -1 | 1) =>
    occasion === 'start'
      ? []
      : latest
          .filter(
            ({ area, severity }) =>
              Math.sign(severity - (severityOf(ratings, 'start', area) ?? severity)) === wanted,
          )
          .map(({ area }) => area)
  return {
    occasion,
    strongest:
      most === 0
        ? null
        : {
            areas: latest.filter(({ severity }) => severity === most).map(({ area }) => area),
            // The contract allows 0 to 3.
            severity: most as Severity,
          },
    easier: moved(-1),
    harder: moved(1),
  }
}

export function severityOf(
  ratings: readonly Rated[],
  occasion: RatingOccasion,
  area: ProblemArea,
): number | null {
  return ratings.find((rated) => rated.occasion === occasion && rated.area === area)?.severity ?? null
}
