import { foundOrRefused } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { feedPath } from '#school/calendar/paths.ts'
import { feedsOf, makeFeed } from '#school/calendar/server/public.ts'
import type { CommunityId } from '#school/communities/community.ts'
import { communitiesVisibleTo } from '#school/communities/server/public.ts'
import { seesMeetingsOf } from './gather-dates.ts'

export async function ownFeeds(tx: Transaction, actor: Actor, moment: Moment) {
  const names = new Map((await communitiesVisibleTo(tx, actor, moment)).map(({ id, name }) => [id, name]))
  return (await feedsOf(tx, actor)).map(({ id, communityId, madeAt, readAt }) => ({
    id,
    community: communityId && { id: communityId, name: names.get(communityId) ?? null },
    madeAt: madeAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  }))
}

/** Only for a community whose meetings the actor sees. */
export async function makeOwnFeed(
  tx: Transaction,
  actor: Actor,
  { communityId, url }: { communityId: CommunityId | null; url: string },
  moment: Moment,
) {
  if (communityId !== null) {
    const communities = await communitiesVisibleTo(tx, actor, moment)
    foundOrRefused(communities.find((each) => each.id === communityId && seesMeetingsOf(actor, each)))
  }
  const { id, token } = await makeFeed(tx, actor, { communityId }, moment)
  return { id, url: url + feedPath(token) }
}
