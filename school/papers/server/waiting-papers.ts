import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { peopleShown } from '#school/access/server/public.ts'
import type { CommunityFacts } from '#school/communities/community-facts.ts'
import { communityFactsOfYear } from '#school/communities/server/public.ts'
import { type Edition, stateOf } from '../edition.ts'
import { whyMayNotApprove } from '../policy.ts'
import { orderIdsOf } from './annex-store.ts'
import { submittedEditions } from './edition-store.ts'
import { editionLine } from './lines.ts'

/** What the director has to decide about, and what came back to those who wrote it. Annexes wait with their order. */
export async function papersWaitingFor(tx: Transaction, actor: Actor, moment: Moment) {
  // A guest works with one community and decides about no paper.
  if (actor.roles.length === 0) return { approvals: [], returned: [] }
  const submitted = await submittedEditions(tx)
  const alone = await withoutAnnexes(tx, submitted)
  const show = await peopleShown(tx)
  const lines = []
  for (const edition of alone) {
    const community = await communityFactsOfYear(tx, actor, edition.yearId, moment)
    lines.push({
      ...editionLine(edition, community, show),
      communityName: community.name,
      isOwn: isOwn(community),
    })
  }
  const mayApprove = whyMayNotApprove(actor) === null
  return {
    approvals: lines.filter(({ state }) => mayApprove && state === 'submitted').map(shown),
    returned: lines.filter(({ state, isOwn }) => isOwn && state === 'returned').map(shown),
  }
}

const isOwn = ({ isInside }: CommunityFacts) => isInside

function shown<Line extends { isOwn: boolean }>({ isOwn: _, ...line }: Line): Omit<Line, 'isOwn'> {
  return line
}

async function withoutAnnexes(tx: Transaction, editions: readonly Edition[]): Promise<Edition[]> {
  const alone: Edition[] = []
  for (const edition of editions) {
    const orders = await orderIdsOf(tx, edition.id)
    const waits = editions.some((each) => orders.includes(each.id) && stateOf(each) === stateOf(edition))
    if (!waits) alone.push(edition)
  }
  return alone
}
