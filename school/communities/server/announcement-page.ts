import { refuse } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { type PeopleShown, peopleShown, tokenOf } from '#school/access/server/public.ts'
import type { Community, CommunityId } from '../community.ts'
import { whyLinkClosed } from '../join.ts'
import { joinPath } from '../paths.ts'
import { announcementOf, joinLinkOf, type StoredAnnouncement } from './announcement-store.ts'
import { communityVisibleTo } from './load-community.ts'

/** Under which address people open Krug: links are made with it. */
export type At = { url: string }

/** What colleagues are told. Nobody outside learns that there is a draft. */
export async function announcementVisibleTo(
  tx: Transaction,
  actor: Actor,
  id: CommunityId,
  moment: Moment,
  at: At,
) {
  const community = await communityVisibleTo(tx, actor, id, moment)
  const announcement = await announcementOf(tx, community.yearId)
  const { isInside } = community.place
  if (!isInside && (announcement === null || announcement.announcedAt === null)) refuse('NOT_FOUND')
  return {
    ...shownText(announcement, await peopleShown(tx)),
    joinLink: isInside ? await shownLink(tx, actor, community, moment, at) : null,
  }
}

function shownText(announcement: StoredAnnouncement | null, people: PeopleShown) {
  return {
    text: announcement?.text ?? null,
    chatName: announcement?.chatName ?? null,
    chatLink: announcement?.chatLink ?? null,
    revision: announcement?.revision ?? 0,
    changedAt: announcement?.changedAt.toISOString() ?? null,
    changedBy: people(announcement?.changedBy ?? null),
    announcedAt: announcement?.announcedAt?.toISOString() ?? null,
    announcedBy: people(announcement?.announcedBy ?? null),
  }
}

async function shownLink(
  tx: Transaction,
  actor: Actor,
  { yearId }: Community,
  { today }: Moment,
  { url }: At,
) {
  const link = await joinLinkOf(tx, yearId)
  if (link === null) return null
  return {
    url: url + joinPath(tokenOf(actor.schoolId, link.secret)),
    closesOn: link.closesOn,
    openedAt: link.openedAt.toISOString(),
    isOpen: whyLinkClosed(link, today) === null,
  }
}
