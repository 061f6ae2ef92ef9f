import { refuse } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { Community, CommunityId } from '../community.ts'
import { announceCard, announceDraft } from './announce.ts'
import { announcementOf, setAnnounced, writeAnnouncement } from './announcement-store.ts'
import { communityEditedBy } from './load-community.ts'
import { tellStaff } from './tell.ts'

/** Writes the wording and the chat. Two people who edit at once do not overwrite each other unseen. */
export async function saveAnnouncement(
  tx: Transaction,
  actor: Actor,
  request: {
    communityId: CommunityId
    text: string
    chatName: string | null
    chatLink: string | null
    revision: number
  },
  moment: Moment,
): Promise<void> {
  const community = await communityEditedBy(tx, actor, request.communityId, moment)
  const present = await announcementOf(tx, community.yearId)
  if ((present?.revision ?? 0) !== request.revision) refuse('changed_meanwhile')
  const place = { schoolId: actor.schoolId, yearId: community.yearId }
  const { text, chatName, chatLink } = request
  const written = { text, chatName, chatLink, revision: request.revision + 1, by: actor.personId }
  await writeAnnouncement(tx, place, written, moment.now)
  await announceChange(tx, actor, community, moment)
}

/** Tells all staff. Pressed twice it tells once. */
export async function announceToStaff(
  tx: Transaction,
  actor: Actor,
  request: { communityId: CommunityId },
  moment: Moment,
): Promise<void> {
  const community = await communityEditedBy(tx, actor, request.communityId, moment)
  if (community.announcedAt !== null) return
  if ((await announcementOf(tx, community.yearId)) === null) refuse('nothing_to_announce')
  await setAnnounced(tx, community.yearId, { by: actor.personId, at: moment.now })
  await announceCard(tx, actor, community, moment)
  const params = { topic: community.topic.title }
  await tellStaff(tx, actor, community, { kind: 'communities.announced', params }, moment)
}

/** Makes it a draft again; what was read stays read. */
export async function withdrawAnnouncement(
  tx: Transaction,
  actor: Actor,
  request: { communityId: CommunityId },
  moment: Moment,
): Promise<void> {
  const community = await communityEditedBy(tx, actor, request.communityId, moment)
  await setAnnounced(tx, community.yearId, null)
  await announceCard(tx, actor, community, moment)
}

/** A draft is changed unseen; what is announced changes for all. */
async function announceChange(
  tx: Transaction,
  actor: Actor,
  community: Community,
  moment: Moment,
): Promise<void> {
  const announce = community.announcedAt === null ? announceDraft : announceCard
  await announce(tx, actor, community, moment)
}
