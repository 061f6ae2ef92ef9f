import type { Actor } from '#school/access/actor.ts'
import { whyNotIn } from './board.ts'
import type { BoardState } from './board-actions.ts'
import { holdersOf, whyCannotWithdraw } from './merging.ts'
import { whyMayNotChangeTopic, whyMayNotKeepBoard } from './policy.ts'
import { isLive, type Topic } from './topic.ts'

/** What stands against each thing one can do with a topic. */
export function topicActions(actor: Actor, topic: Topic, { board, topics }: BoardState, now: Date) {
  const holders = holdersOf(topics)
  const own = whyMayNotChangeTopic(actor, topic) ?? whyNotIn('collecting', board, now)
  const keeper = whyMayNotKeepBoard(actor, board)
  const joins = keeper ?? whyNotIn('collecting', board, now)
  const chooses = keeper ?? whyNotIn('closed', board, now)
  const alive = unless('not_live', isLive(topic))
  return {
    change: own ?? alive,
    withdraw: own ?? whyCannotWithdraw(topic, holders),
    restore: own ?? unless('not_withdrawn', topic.withdrawn !== null),
    merge: joins ?? alive ?? unless('holds_others', !holders.has(topic.id)),
    unmerge: joins ?? unless('not_merged', topic.merged !== null),
    shortlist: chooses ?? alive ?? unless('already_shortlisted', topic.shortlisted === null),
    unshortlist:
      chooses ??
      unless('not_shortlisted', topic.shortlisted !== null) ??
      unless('topic_chosen', topic.choice === null),
    choose: chooses ?? alive ?? unless('topic_chosen', topic.choice === null),
    unchoose: chooses ?? unless('not_chosen', topic.choice !== null),
  }
}

function unless<Code extends string>(code: Code, isSo: boolean): Code | null {
  return isSo ? null : code
}
