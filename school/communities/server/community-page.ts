import { localDateAt } from '#base/local-date.ts'
import { refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { type PeopleShown, peopleShown, schoolOf } from '#school/access/server/public.ts'
import { type Community, type CommunityId, firstMeetingOf, memberIds } from '../community.ts'
import { isPast } from '../first-meeting.ts'
import { pathOf, ringOf } from '../path.ts'
import {
  whyMayNotClose,
  whyMayNotEdit,
  whyMayNotJoin,
  whyMayNotLeave,
  whyMayNotReopen,
  whyMayNotSettle,
  whyMayNotStart,
  whyMayNotWithdraw,
} from '../policy.ts'
import { sizeProblem } from '../size.ts'
import { type Entry, entriesOf } from './join-store.ts'
import { communitiesVisibleTo, communityVisibleTo } from './load-community.ts'
import { pastMembersOf } from './membership-store.ts'

/** Cards, the own ones first, then by name. A guest of nothing and nobody of the staff finds nothing here. */
export async function communityList(tx: Transaction, actor: Actor, moment: Moment) {
  const communities = await communitiesVisibleTo(tx, actor, moment)
  if (communities.length === 0) refuseIf(actor.roles.length > 0 ? null : 'NOT_FOUND')
  const people = await peopleShown(tx)
  const { timeZone } = await schoolOf(tx)
  const sorted = communities.toSorted(
    (a, b) =>
      Number(b.place.isInside) - Number(a.place.isInside) ||
      b.schoolYear - a.schoolYear ||
      a.name.localeCompare(b.name, 'ru'),
  )
  return {
    communities: sorted.map((community) => cardOf(community, people, timeZone)),
    mayStart: whyMayNotStart(actor) === null,
  }
}

/** The card of one community, with what the reader may do and has asked. */
export async function communityPage(tx: Transaction, actor: Actor, id: CommunityId, moment: Moment) {
  const community = await communityVisibleTo(tx, actor, id, moment)
  const people = await peopleShown(tx)
  const { timeZone } = await schoolOf(tx)
  return {
    ...cardOf(community, people, timeZone),
    yearId: community.yearId,
    topic: community.topic,
    startedBy: people(community.startedBy),
    startedAt: community.startedAt.toISOString(),
    states: community.entered.map(({ state, words, by, at }) => ({
      state,
      words,
      enteredBy: people(by),
      enteredAt: at.toISOString(),
    })),
    ownEntries: await ownEntries(tx, actor, community),
    ...(await waitingCounts(tx, actor, community)),
    ownDepartureOn: await ownDeparture(tx, actor, community, timeZone, moment),
    why: whyNot(actor, community),
  }
}

/** The way of the year. What papers add to it, the page asks them. */
export async function communityWay(tx: Transaction, actor: Actor, id: CommunityId, moment: Moment) {
  const community = await communityVisibleTo(tx, actor, id, moment)
  return pathOf({
    announcedAt: community.announcedAt?.toISOString() ?? null,
    memberCount: community.members.length,
    leaderAgreedAt: community.leader?.agreedAt.toISOString() ?? null,
    firstMeetingSetAt: community.firstMeeting?.setAt.toISOString() ?? null,
    isFirstMeetingPast: isPast(community.firstMeeting, moment.now),
  })
}

function cardOf(community: Community, people: PeopleShown, timeZone: string) {
  const { id, name, motto, card, schoolYear, topic, members, leader, announcedAt, place } = community
  return {
    ...{ id, name, motto, card, schoolYear },
    state: place.state,
    topicTitle: topic.title,
    memberCount: members.length,
    sizeProblem: sizeProblem(members.length),
    leader: people(leader?.person ?? null),
    firstMeeting: firstMeetingOf(community, timeZone),
    announcedAt: announcedAt?.toISOString() ?? null,
    ring: ringOf(),
    isMember: place.isMember,
    isInside: place.isInside,
  }
}

function whyNot(actor: Actor, { place, members }: Community) {
  const others = members.filter(({ person }) => person !== actor.personId).length
  return {
    join: whyMayNotJoin(actor, place),
    leave: whyMayNotLeave(place),
    edit: whyMayNotEdit(place),
    settle: whyMayNotSettle(actor, place),
    close: whyMayNotClose(actor, place),
    reopen: whyMayNotReopen(actor, place),
    withdraw: whyMayNotWithdraw(place, others),
  }
}

/** Joining by the own click is settled at once and needs no waiting. */
async function ownEntries(tx: Transaction, actor: Actor, { yearId }: Community) {
  const entries = await entriesOf(tx, yearId, { person: actor.personId })
  const isOwnClick = (entry: Entry) => entry.settledAs === 'joined' && entry.settledBy === entry.person
  return entries
    .filter((entry) => !isOwnClick(entry))
    .map(({ id, kind, words, askedAt, settledAs, answer }) => ({
      ...{ id, kind, words, settledAs, answer },
      askedAt: askedAt.toISOString(),
    }))
}

async function waitingCounts(tx: Transaction, actor: Actor, community: Community) {
  if (whyMayNotSettle(actor, community.place) !== null)
    return { waitingCount: null, waitingWishCount: null, waitingQuestionCount: null }
  const members = memberIds(community)
  const waiting = (await entriesOf(tx, community.yearId)).filter(({ settledAs }) => settledAs === null)
  const isOutside = ({ person }: Entry) => person === null || !members.includes(person)
  return {
    waitingCount: waiting.length,
    waitingWishCount: waiting.filter(({ kind }) => kind === 'join').length,
    waitingQuestionCount: waiting.filter((entry) => entry.kind === 'question' && isOutside(entry)).length,
  }
}

/** The day of the own departure while it can be taken back. */
async function ownDeparture(
  tx: Transaction,
  actor: Actor,
  { yearId, place }: Community,
  timeZone: string,
  { today }: Moment,
) {
  if (place.isMember) return null
  const own = (await pastMembersOf(tx, yearId)).find(({ person }) => person === actor.personId)
  const leftOn = own === undefined ? null : localDateAt(own.leftAt.getTime(), timeZone)
  return leftOn === today ? leftOn : null
}
