import { randomBytes } from 'node:crypto'
import type { LocalDate } from '#base/local-date.ts'
import { refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { Community, CommunityId } from '../community.ts'
import { type JoinLink, whyDayPassed } from '../join.ts'
import { announceDraft } from './announce.ts'
import { insertJoinLink, joinLinkOf, updateJoinLink } from './announcement-store.ts'
import { communityEditedBy } from './load-community.ts'

interface Request {
  communityId: CommunityId
}

/** A new secret; whoever holds the earlier link or its print comes to a closed door. */
export async function openJoinLink(
  tx: Transaction,
  actor: Actor,
  request: Request & { closesOn: LocalDate | null },
  moment: Moment,
): Promise<void> {
  const { community, link } = await linkEditedBy(tx, actor, request, moment)
  refuseIf(whyDayPassed(request.closesOn, moment.today))
  if (link !== null && link.closedAt === null)
    await updateJoinLink(tx, link.id, { closed: { by: actor.personId, at: moment.now } })
  const place = { schoolId: actor.schoolId, yearId: community.yearId }
  const secret = randomBytes(24).toString('base64url')
  await insertJoinLink(tx, place, { secret, closesOn: request.closesOn, by: actor.personId }, moment.now)
  await announceDraft(tx, actor, community, moment)
}

export async function changeJoinLink(
  tx: Transaction,
  actor: Actor,
  request: Request & { closesOn: LocalDate | null },
  moment: Moment,
): Promise<void> {
  const { community, link } = await linkEditedBy(tx, actor, request, moment)
  if (link === null || link.closedAt !== null) refuse('no_open_link')
  refuseIf(whyDayPassed(request.closesOn, moment.today))
  await updateJoinLink(tx, link.id, { closesOn: request.closesOn })
  await announceDraft(tx, actor, community, moment)
}

export async function closeJoinLink(
  tx: Transaction,
  actor: Actor,
  request: Request,
  moment: Moment,
): Promise<void> {
  const { community, link } = await linkEditedBy(tx, actor, request, moment)
  if (link === null || link.closedAt !== null) return
  await updateJoinLink(tx, link.id, { closed: { by: actor.personId, at: moment.now } })
  await announceDraft(tx, actor, community, moment)
}

/** What was printed works again. */
export async function reopenJoinLink(
  tx: Transaction,
  actor: Actor,
  request: Request,
  moment: Moment,
): Promise<void> {
  const { community, link } = await linkEditedBy(tx, actor, request, moment)
  if (link === null) refuse('no_link')
  if (link.closedAt === null) return
  await updateJoinLink(tx, link.id, { closed: null })
  await announceDraft(tx, actor, community, moment)
}

async function linkEditedBy(
  tx: Transaction,
  actor: Actor,
  { communityId }: Request,
  moment: Moment,
): Promise<{ community: Community; link: JoinLink | null }> {
  const community = await communityEditedBy(tx, actor, communityId, moment)
  return { community, link: await joinLinkOf(tx, community.yearId) }
}
