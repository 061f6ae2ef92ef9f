import type { LowestGroup } from './distribution.ts'
import type { Share } from './share.ts'
import type { WorkSource } from './work.ts'

/** Who counts as at risk of failing, by kind of work. */
export interface RiskRule {
  external: 'mark_two' | 'low_level'
  internal: 'mark_two' | 'low_level'
}

export const defaultRiskRule: RiskRule = { external: 'mark_two', internal: 'low_level' }

/** The share of pupils at risk in one work; null when its scale does not tell. */
export function atRisk(
  source: WorkSource,
  lowest: LowestGroup,
  rule: RiskRule = defaultRiskRule,
): Share | null {
  return rule[source] === 'mark_two' ? lowest.markTwo : lowest.lowLevel
}

/** Answers of the pupils' pulse: how many chose the sad, the middling and the glad face. */
export type Faces = readonly [sad: number, middling: number, glad: number]

/** The well-being index: the mean face, 0 to 2, times 50. Null without answers. */
export function wellBeingIndex([sad, middling, glad]: Faces): number | null {
  const answers = sad + middling + glad
  return answers === 0 ? null : ((middling + 2 * glad) / answers) * 50
}
