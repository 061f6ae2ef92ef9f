import { type Reason, reasonsFor } from './difficulty.ts'
import {
  distribution,
  type LevelMeasures,
  type LowestGroup,
  levelMeasures,
  lowestGroup,
  pointsCounted,
  pointsSummary,
} from './distribution.ts'
import { type ItemStatistics, itemStatistics } from './item-statistics.ts'
import { type JournalComparison, journalComparison } from './journal-comparison.ts'
import type { Scale } from './mark-scales.ts'
import { atRisk } from './risk.ts'
import { type SchoolMeasures, schoolMeasures } from './school-measures.ts'
import type { PointsShare, Share } from './share.ts'
import { type Skill, skillShare } from './skill.ts'
import { hasWorked, pupilsWith, type Tally } from './tally.ts'
import type { Thresholds } from './thresholds.ts'
import type { Item, ItemId, WorkSource } from './work.ts'

export interface ItemFigures extends ItemStatistics {
  itemId: ItemId
  /** Why these numbers alone make the item a difficulty. */
  reasons: Reason[]
}

/** Everything that is shown of one group of pupils in one work. */
export interface WorkView {
  worked: number
  absent: number
  points: { maximum: number | null; mean: number; deviation: number | null; median: number } | null
  marks: SchoolMeasures | null
  levels: LevelMeasures | null
  journal: JournalComparison | null
  skills: { skill: Skill; solved: PointsShare }[]
  items: ItemFigures[]
  distribution: { points: number; pupils: number }[] | null
  lowest: LowestGroup
  /** Mark 2 in an external work, the low level in one of the school's own. */
  atRisk: Share | null
}

export interface Measuring {
  source: WorkSource
  items: readonly Item[]
  scale: Scale | null
  thresholds: Thresholds
}

const untouched = { scores: [], notAttempted: 0, notTaught: 0 }

export function workView(tally: Tally, { source, items, scale, thresholds }: Measuring): WorkView {
  const { totals } = tally
  const maximum = items.length === 0 ? null : items.reduce((sum, item) => sum + item.maximum, 0)
  const points = pointsCounted(totals)
  const summary = pointsSummary(points)
  const lowest = lowestGroup(totals, scale, maximum)
  return {
    worked: pupilsWith(totals, hasWorked),
    absent: pupilsWith(totals, (total) => !hasWorked(total)),
    points: summary === null ? null : { maximum, ...summary },
    marks: schoolMeasures(totals, scale, thresholds.notAttestedWeight),
    levels: levelMeasures(totals, scale),
    journal: journalComparison(totals, scale),
    skills: skillsIn(items, tally),
    items: items.map((item) => itemFigures(item, tally, thresholds)),
    distribution: distribution(points),
    lowest,
    atRisk: atRisk(source, lowest),
  }
}

export function itemFigures(item: Item, tally: Tally, thresholds: Thresholds): ItemFigures {
  const itemTally = tally.items[item.position] ?? untouched
  return {
    itemId: item.id,
    ...itemStatistics(itemTally, item.maximum),
    reasons: reasonsFor(item, itemTally, thresholds.difficulty),
  }
}

/** In the order in which the work first asks for each. */
function skillsIn(items: readonly Item[], tally: Tally): WorkView['skills'] {
  const skills = new Map(items.flatMap(({ skill }) => (skill === null ? [] : [[skill.id, skill] as const])))
  return [...skills.values()].map((skill) => ({
    skill,
    solved: skillShare(
      items
        .filter((item) => item.skill?.id === skill.id)
        .map((item) => ({ maximum: item.maximum, tally: tally.items[item.position] ?? untouched })),
    ),
  }))
}
