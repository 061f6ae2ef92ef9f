import { invariant } from '#base/invariant.ts'
import { foundOrRefused } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { CommunityFacts } from '#school/communities/community-facts.ts'
import { communityFactsOfYear } from '#school/communities/server/public.ts'
import { blockersOf } from '../blockers.ts'
import { type Edition, type EditionId, isOpen, settledContent } from '../edition.ts'
import type { PaperContent } from '../paper-content.ts'
import { contentOf } from '../paper-content-of.ts'
import type { PaperFacts } from '../paper-facts.ts'
import { applyWording } from '../wording.ts'
import { orderIdsOf } from './annex-store.ts'
import { annexesOf } from './annexes.ts'
import { editionById, editionsAround } from './edition-store.ts'
import { paperFacts } from './facts.ts'

/** An edition with everything that has to be known to show it or to do something with it. */
export interface Desk {
  edition: Edition
  community: CommunityFacts
  /** Papers of the same community year and the regulation, oldest first, as far as the actor may see them. */
  around: readonly Edition[]
  /** What goes with this order. */
  annexes: readonly Edition[]
  /** The order with which this edition goes: an open one, or the one that approved it. */
  order: Edition | null
  /** Only while something here is still being written: what is settled says everything by itself. */
  facts: PaperFacts | null
}

/** Refuses what the actor may not see exactly as what does not exist: the policy of the table hides both. */
export async function deskVisibleTo(
  tx: Transaction,
  actor: Actor,
  id: EditionId,
  moment: Moment,
): Promise<Desk> {
  const edition = foundOrRefused(await editionById(tx, id))
  const community = await communityFactsOfYear(tx, actor, edition.yearId, moment)
  const around = await editionsAround(tx, edition.yearId)
  const annexes = await annexesOf(tx, edition)
  const isSettled = [edition, ...annexes].every((each) => settledContent(each) !== null)
  const kinds = annexes.map(({ kind }) => kind)
  return {
    edition,
    community,
    around,
    annexes,
    order: await orderAbove(tx, edition, around),
    facts: isSettled ? null : await paperFacts(tx, community, around, kinds, moment),
  }
}

/** An annex belongs to its order in one hand, until the order is approved or put aside. */
export function isAnnex({ order }: Desk): boolean {
  return order !== null && isOpen(order)
}

/** What is missing today; a paper before the director was complete when it was put there. */
export function blockersAt({ edition, facts }: Desk) {
  return facts !== null && isOpen(edition) ? blockersOf(edition.kind, facts) : []
}

/** The words of an edition: as they were submitted, or as facts and wording make them now. */
export function wordsOf(edition: Edition, facts: PaperFacts | null): PaperContent {
  return settledContent(edition) ?? applyWording(proposalOf(edition, facts), edition.wording)
}

/** What the facts propose for an edition that is being written. */
export function proposalOf(edition: Edition, facts: PaperFacts | null): PaperContent {
  invariant(facts !== null, 'a paper that is being written has its facts')
  return contentOf(edition.kind, facts)
}

async function orderAbove(
  tx: Transaction,
  { id, approved }: Edition,
  around: readonly Edition[],
): Promise<Edition | null> {
  if (approved !== null) return around.find((each) => each.id === approved.byOrder) ?? null
  const ids = await orderIdsOf(tx, id)
  return around.find((each) => ids.includes(each.id) && isOpen(each)) ?? null
}
