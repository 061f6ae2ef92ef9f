import type { ItemDescription } from '../../work.ts'
import type { DescribedItem } from './draft.ts'

const skillLength = 300

/** Each item is given its skill once; its own wording is the first proposal. */
export function describedFromPlan(items: readonly ItemDescription[]): DescribedItem[] {
  return items.map((item) => ({ ...item, skill: item.wording.trim().slice(0, skillLength) }))
}
