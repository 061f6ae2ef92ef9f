import { foundOrRefused, refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import { withinLimit } from '#platform/http/rate-limit.ts'
import type { Actor, Moment, SchoolId } from '#school/access/actor.ts'
import { schoolOf } from '#school/access/server/public.ts'
import { type CommunityId, type CommunityYear, type CommunityYearId, firstMeetingOf } from '../community.ts'
import type { FirstMeeting } from '../first-meeting.ts'
import { type JoinId, type JoinKind, whyLinkClosed } from '../join.ts'
import { whyClosed } from '../policy.ts'
import { type CommunityState, stateOf } from '../state.ts'
import { announceRegister } from './announce.ts'
import { announcementOf, joinLinkBySecret } from './announcement-store.ts'
import { joinCommunity } from './join-community.ts'
import { insertEntry } from './join-store.ts'
import { membersIn } from './membership-store.ts'
import { enteredIn, firstMeetingsIn } from './progress-store.ts'
import { communityYears } from './store.ts'
import { tellInsiders } from './tell.ts'

/** What the page of a link shows to whoever holds it. It lists nobody. */
export interface JoinOffer {
  communityId: CommunityId
  schoolName: string
  name: string
  motto: string | null
  topicTitle: string
  why: string
  /** Only what all staff may read. */
  announcement: string | null
  firstMeeting: FirstMeeting | null
  /** Once it is announced; shown to who was let in. */
  chat: { name: string | null; link: string | null } | null
  /** The members stand in an order, which a new one changes. */
  isOrdered: boolean
  closesOn: string | null
  /** Why nobody gets in by it; null while it is open. */
  closed: 'link_closed' | 'community_closed' | null
}

/** Null for a secret that was never given out. */
export async function offerOf(tx: Transaction, secret: string, moment: Moment): Promise<JoinOffer | null> {
  const found = await placeOf(tx, secret, moment)
  if (found === null) return null
  const { community, closed, closesOn, state } = found
  const school = await schoolOf(tx)
  const announcement = await announcementOf(tx, community.yearId)
  const told = announcement?.announcedAt == null ? null : announcement
  const firstMeeting = (await firstMeetingsIn(tx, [community.yearId])).get(community.yearId) ?? null
  return {
    communityId: community.id,
    schoolName: school.name,
    ...{ name: community.name, motto: community.motto },
    topicTitle: community.topic.title,
    why: community.topic.why,
    announcement: told?.text ?? null,
    chat: told === null ? null : { name: told.chatName, link: told.chatLink },
    isOrdered: state !== 'preparing',
    firstMeeting: firstMeetingOf({ firstMeeting }, school.timeZone),
    closesOn,
    closed,
  }
}

export interface VisitorAsking {
  secret: string
  /** Made by the page, so that sending twice asks once. */
  joinId: JoinId
  kind: JoinKind
  name: string
  contact: string | null
  words: string | null
  /** The address the request came from. A whole school may come from one. */
  address: string
}

/** Somebody who is not signed in wants to join or asks. Dated now; counted when somebody confirms who it is. */
export async function askByLink(
  tx: Transaction,
  schoolId: SchoolId,
  asking: VisitorAsking,
  moment: Moment,
): Promise<void> {
  await refuseHammering(tx, schoolId, asking.address, moment)
  const { community, closed } = foundOrRefused(await placeOf(tx, asking.secret, moment))
  refuseIf(closed)
  const { joinId: id, kind, name, contact, words } = asking
  const entry = { id, yearId: community.yearId, kind, person: null, name, contact, words }
  if (!(await insertEntry(tx, schoolId, entry, moment.now))) return
  const members = (await membersIn(tx, [community.yearId])).get(community.yearId) ?? []
  const asked = { ...community, members }
  await announceRegister(tx, { schoolId }, asked, moment, null)
  const told = kind === 'join' ? { kind: 'communities.join_asked' } : { kind: 'communities.question_asked' }
  await tellInsiders(
    tx,
    { schoolId, personId: null },
    asked,
    { ...told, params: { person: name }, onPeoplePage: true },
    moment,
  )
}

/** Whoever is signed in joins by one click on the page too. */
export async function joinByLink(
  tx: Transaction,
  actor: Actor,
  request: { secret: string; joinId: JoinId; words: string | null },
  moment: Moment,
): Promise<{ communityId: CommunityId }> {
  const { community, closed } = foundOrRefused(await placeOf(tx, request.secret, moment))
  refuseIf(closed)
  const { joinId, words } = request
  await joinCommunity(tx, actor, { communityId: community.id, joinId, words }, moment)
  return { communityId: community.id }
}

/** Counted where the request came from, because nobody is signed in. */
async function refuseHammering(
  tx: Transaction,
  schoolId: SchoolId,
  address: string,
  { now }: Moment,
): Promise<void> {
  const limit = { key: `community-link ${address}`, most: 60, windowMinutes: 10 }
  if (!(await withinLimit(tx, schoolId, limit, now))) refuse('too_many_attempts')
}

interface PlaceOfLink {
  community: CommunityYear
  closesOn: string | null
  closed: JoinOffer['closed']
  state: CommunityState
}

async function placeOf(tx: Transaction, secret: string, { today }: Moment): Promise<PlaceOfLink | null> {
  const link = await joinLinkBySecret(tx, secret)
  if (link === null) return null
  const [community] = await communityYears(tx, { yearId: link.yearId })
  if (community === undefined) return null
  const state = await stateNow(tx, link.yearId)
  const closed = whyLinkClosed(link, today) ?? whyClosed({ state })
  return { community, closesOn: link.closesOn, closed, state }
}

async function stateNow(tx: Transaction, yearId: CommunityYearId): Promise<CommunityState> {
  const entered = (await enteredIn(tx, [yearId])).get(yearId) ?? []
  return stateOf(entered.map(({ state }) => state))
}
