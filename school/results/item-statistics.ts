import { type PointsShare, pointsShareOf, type Share, shareOf, shownFor } from './share.ts'
import type { ItemTally } from './tally.ts'

/** What the school is shown of one item. */
export interface ItemStatistics {
  /** Points gathered out of all there were: the percentage that the federal reports print. */
  solved: PointsShare
  full: Share
  /** Pupils with at least half of the maximum. */
  half: Share
  notAttempted: Share
  notTaught: number
  /** How much of the maximum a pupil lost on average; null under five pupils. */
  lostPerPupil: number | null
}

/** The bare sums behind the figures. Never shown for a small group; the rules count with them. */
export interface ItemSums {
  measured: number
  points: number
  full: number
  half: number
  notAttempted: number
}

export function itemSums({ scores, notAttempted }: ItemTally, maximum: number): ItemSums {
  const sums = { measured: 0, points: 0, full: 0, half: 0, notAttempted }
  scores.forEach((pupils, points) => {
    sums.measured += pupils
    sums.points += points * pupils
    if (points >= maximum) sums.full += pupils
    if (points * 2 >= maximum) sums.half += pupils
  })
  return sums
}

export function itemStatistics(tally: ItemTally, maximum: number): ItemStatistics {
  const sums = itemSums(tally, maximum)
  const { measured } = sums
  return {
    solved: pointsShareOf(sums.points, maximum * measured, measured),
    full: shareOf(sums.full, measured),
    half: shareOf(sums.half, measured),
    notAttempted: shareOf(sums.notAttempted, measured),
    notTaught: tally.notTaught,
    lostPerPupil: shownFor(measured) === 'only_count' ? null : maximum - sums.points / measured,
  }
}
