import { communityPeoplePath } from '#school/communities/paths.ts'
import { joinLinkOf } from '#school/communities/server/announcement-store.ts'
import { stateOfDecision } from '#school/meetings/decision.ts'
import { decisionsPath } from '#school/meetings/paths.ts'
import { decisionsOf } from '#school/meetings/server/public.ts'
import type { Asked } from './gather-dates.ts'

/** What the reader has taken on, on the day it is due; what others have taken on stands on the community’s page. */
export async function decisionDates({ tx, actor, span, communities }: Asked) {
  const entries = []
  for (const { id, name, yearId } of inside(communities).filter(({ place }) => place.state !== 'closed'))
    for (const decision of await decisionsOf(tx, yearId)) {
      const { dueOn } = decision
      if (decision.ownerId !== actor.personId || stateOfDecision(decision) !== 'open') continue
      if (dueOn === null || dueOn < span.from || dueOn > span.to) continue
      entries.push({
        kind: 'decision_due' as const,
        key: `decision_due ${decision.id}`,
        startsOn: dueOn,
        endsOn: dueOn,
        community: { id, name },
        isOwn: true,
        path: decisionsPath(id),
        text: decision.text,
      })
    }
  return entries
}

/** The last day on which one gets in by the printed code. */
export async function linkDates({ tx, span, communities }: Asked) {
  const entries = []
  for (const { id, name, yearId } of inside(communities)) {
    const link = await joinLinkOf(tx, yearId)
    if (link === null || link.closedAt !== null || link.closesOn === null) continue
    if (link.closesOn < span.from || link.closesOn > span.to) continue
    entries.push({
      kind: 'link_closes' as const,
      key: `link_closes ${yearId}`,
      startsOn: link.closesOn,
      endsOn: link.closesOn,
      community: { id, name },
      isOwn: true,
      path: communityPeoplePath(id),
    })
  }
  return entries
}

function inside(communities: Asked['communities']): Asked['communities'] {
  return communities.filter(({ place }) => place.isInside)
}
