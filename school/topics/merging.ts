import { isLive, type Topic, type TopicId } from './topic.ts'

export type MergingRefusal = 'into_itself' | 'not_live' | 'holds_others'

/** Both texts stay: the one merged is shown under the other, and can be parted again. */
export function whyCannotMerge(
  topic: Pick<Topic, 'id' | 'withdrawn' | 'merged'>,
  into: Pick<Topic, 'id' | 'withdrawn' | 'merged'>,
  mergedInto: ReadonlySet<TopicId>,
): MergingRefusal | null {
  if (topic.id === into.id) return 'into_itself'
  if (!isLive(topic) || !isLive(into)) return 'not_live'
  return mergedInto.has(topic.id) ? 'holds_others' : null
}

/** A topic that holds others takes them along, and its proposer may not decide that. */
export function whyCannotWithdraw(
  topic: Pick<Topic, 'id' | 'withdrawn' | 'merged'>,
  mergedInto: ReadonlySet<TopicId>,
): 'not_live' | 'holds_others' | null {
  if (!isLive(topic)) return 'not_live'
  return mergedInto.has(topic.id) ? 'holds_others' : null
}

/** Which topics hold others. */
export function holdersOf(topics: readonly Pick<Topic, 'merged'>[]): Set<TopicId> {
  return new Set(topics.flatMap(({ merged }) => (merged === null ? [] : [merged.into])))
}
