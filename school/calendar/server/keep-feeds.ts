import { createHash, randomBytes } from 'node:crypto'
import { type Id, newId } from '#base/id.ts'
import { foundOrRefused, refuse } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, PersonId } from '#school/access/actor.ts'
import { tokenOf } from '#school/access/server/public.ts'
import type { Feed, FeedId } from '../feed.ts'
import { announceFeeds } from './announce.ts'
import { feedByHash, feedById, feedsInUse, insertFeed, lockFeeds, updateFeed } from './feed-store.ts'

/**
 * A new address; an earlier one of the same kind stops working. The secret is told once and kept as a hash: whoever reads the
 * database reads no calendar. Whether the actor may see the community is for the caller to ask, who knows communities.
 */
export async function makeFeed(
  tx: Transaction,
  actor: Actor,
  { communityId }: { communityId: Id<'Community'> | null },
  { now }: Moment,
): Promise<{ id: FeedId; token: string }> {
  await lockFeeds(tx, actor.personId)
  for (const former of await feedsInUse(tx, actor.personId))
    if (former.communityId === communityId) await updateFeed(tx, former.id, { withdrawnAt: now })
  const secret = randomBytes(24).toString('base64url')
  const id = newId<'CalendarFeed'>()
  await insertFeed(tx, actor, { id, communityId, secretHash: hashOf(secret) }, now)
  await announceFeeds(tx, actor, now)
  return { id, token: tokenOf(actor.schoolId, secret) }
}

/** From now on the address answers as if it had never been. */
export async function withdrawFeed(
  tx: Transaction,
  actor: Actor,
  { feedId }: { feedId: FeedId },
  { now }: Moment,
): Promise<void> {
  await lockFeeds(tx, actor.personId)
  const { withdrawnAt } = foundOrRefused(await feedById(tx, feedId))
  if (withdrawnAt === null) await updateFeed(tx, feedId, { withdrawnAt: now })
  await announceFeeds(tx, actor, now)
}

/** The same address works again, unless another has taken its place. */
export async function restoreFeed(
  tx: Transaction,
  actor: Actor,
  { feedId }: { feedId: FeedId },
  { now }: Moment,
): Promise<void> {
  await lockFeeds(tx, actor.personId)
  const feed = foundOrRefused(await feedById(tx, feedId))
  const inUse = await feedsInUse(tx, actor.personId)
  if (inUse.some(({ id, communityId }) => communityId === feed.communityId && id !== feedId))
    refuse('replaced')
  await updateFeed(tx, feedId, { withdrawnAt: null })
  await announceFeeds(tx, actor, now)
}

export async function feedsOf(tx: Transaction, actor: Actor): Promise<Feed[]> {
  return feedsInUse(tx, actor.personId)
}

const hourMs = 3_600_000

/** Whose calendar the secret opens; null for one that was never given out or was withdrawn. */
export async function feedBySecret(
  tx: Transaction,
  secret: string,
  { now }: Moment,
): Promise<{ personId: PersonId; communityId: Feed['communityId'] } | null> {
  const feed = await feedByHash(tx, hashOf(secret))
  if (feed === null) return null
  const { id, personId, communityId, readAt } = feed
  // Programs ask every few minutes; the person only wants to know whether any still does.
  if (readAt === null || now.getTime() - readAt.getTime() >= hourMs) await updateFeed(tx, id, { readAt: now })
  return { personId, communityId }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
