import { wilsonInterval } from '#base/statistics/wilson.ts'
import { type ItemSums, itemSums } from './item-statistics.ts'
import { countsFrom } from './share.ts'
import type { ItemTally } from './tally.ts'
import type { DifficultyRules } from './thresholds.ts'
import type { ItemDescription } from './work.ts'

/** Why an item counts as a difficulty, with the number it was held against. */
export type Reason =
  | { rule: 'below_level'; bound: number }
  | { rule: 'below_region'; regionShare: number; gapPoints: number }
  | { rule: 'interval'; of: 'full' | 'half'; reference: number }
  | { rule: 'not_attempted'; bound: number }

type RuledItem = Pick<ItemDescription, 'level' | 'maximum' | 'regionShare'>

/** Every rule that speaks against the item; none means that it is no difficulty. Under five pupils nothing is said. */
export function reasonsFor(item: RuledItem, tally: ItemTally, rules: DifficultyRules): Reason[] {
  const sums = itemSums(tally, item.maximum)
  if (sums.measured < countsFrom) return []
  const solved = sums.points / (sums.measured * item.maximum)
  // A protocol prints no levels: until a description tells, an item is held to the basic bound.
  const bound = rules.below[item.level ?? 'basic']
  return [
    ...(bound !== null && solved < bound ? [{ rule: 'below_level' as const, bound }] : []),
    ...belowRegion(item.regionShare, solved, rules.regionGapPoints),
    ...intervalBelow(sums, rules.interval, item.regionShare ?? bound),
    ...tooFewAttempts(sums, rules.notAttemptedAbove),
  ]
}

function belowRegion(regionShare: number | null, solved: number, gap: number | null): Reason[] {
  if (regionShare === null || gap === null) return []
  const gapPoints = (regionShare - solved) * 100
  // A gap of exactly ten points counts; floating point must not lose it.
  return gapPoints >= gap - 1e-9 ? [{ rule: 'below_region', regionShare, gapPoints }] : []
}

function intervalBelow(sums: ItemSums, of: DifficultyRules['interval'], reference: number | null): Reason[] {
  if (of === null || reference === null) return []
  return wilsonInterval(sums[of], sums.measured).high < reference ? [{ rule: 'interval', of, reference }] : []
}

function tooFewAttempts(sums: ItemSums, bound: number | null): Reason[] {
  return bound !== null && sums.notAttempted / sums.measured > bound ? [{ rule: 'not_attempted', bound }] : []
}
