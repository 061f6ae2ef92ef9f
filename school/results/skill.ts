import { itemSums } from './item-statistics.ts'
import { type PointsShare, pointsShareOf } from './share.ts'
import type { ItemTally } from './tally.ts'
import type { SkillId } from './work.ts'

/** What pupils can or cannot do, in words of the school; items of different works belong to one skill. */
export interface Skill {
  id: SkillId
  name: string
}

/** Points gathered in all items of a skill out of those there were. An item counts with its maximum. */
export function skillShare(items: readonly { maximum: number; tally: ItemTally }[]): PointsShare {
  const sums = items.map(({ maximum, tally }) => ({ maximum, ...itemSums(tally, maximum) }))
  const points = sums.reduce((total, item) => total + item.points, 0)
  const outOf = sums.reduce((total, item) => total + item.maximum * item.measured, 0)
  return pointsShareOf(points, outOf, Math.max(0, ...sums.map(({ measured }) => measured)))
}

/** One spelling for comparing names of skills: «Основная мысль текста.» is «основная мысль текста». */
export function skillKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/\s+/g, ' ')
    .replace(/[.;,\s]+$/, '')
    .trim()
}
