import type { LocalDate } from '#base/local-date.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { CommunityId } from '#school/communities/community.ts'
import type { CommunityPerson } from '#school/communities/community-facts.ts'
import { type Item, minutesLeft, missingBlocks } from '../agenda.ts'
import type { DecisionId } from '../decision.ts'
import type { Guest } from '../guest.ts'
import { type Meeting, type MeetingId, stateOfMeeting, whyCannotHold, whyCannotMove } from '../meeting.ts'
import { type MeetingView, whyCannotChangeAgenda, whyMayNotKeepMeetings } from '../policy.ts'
import { decisionsOf } from './decision-store.ts'
import { copiesOf, itemsOf, placesOfItems } from './item-store.ts'
import { type MeetingState, meetingVisibleTo } from './load-meeting.ts'
import { movesOf } from './meeting-store.ts'
import { type Names, namesIn } from './people.ts'

interface CardOf {
  meeting: Meeting
  community: { id: CommunityId; name: string }
  view: MeetingView
}

export function meetingCard({ meeting, community, view }: CardOf, names: Names) {
  return {
    id: meeting.id,
    community,
    number: meeting.number,
    template: meeting.template,
    purpose: meeting.purpose,
    startsAt: meeting.startsAt.toISOString(),
    lengthMinutes: meeting.lengthMinutes,
    place: meeting.place,
    link: meeting.link,
    state: stateOfMeeting(meeting),
    seriesId: meeting.seriesId,
    facilitator: names.orNobody(meeting.facilitatorId),
    view,
    revision: meeting.revision,
  }
}

export async function meetingPage(tx: Transaction, actor: Actor, id: MeetingId, moment: Moment) {
  const state = await meetingVisibleTo(tx, actor, id, moment)
  const { meeting, facts, view } = state
  const names = await namesIn(tx)
  const items = view === 'administration' ? [] : await itemsOf(tx, id)
  const community = { id: facts.communityId, name: facts.name }
  const { cancelled, opened, ended } = meeting
  return {
    ...meetingCard({ meeting, community, view }, names),
    secretary: names.orNobody(meeting.secretaryId),
    set: names.deed(meeting.set),
    cancelled: cancelled && { ...names.deed(cancelled), words: cancelled.words },
    opened: opened && names.deed(opened),
    ended: ended && names.deed(ended),
    moves: (await movesOf(tx, id)).map(({ fromAt, toAt, words, moved }) => ({
      ...names.deed(moved),
      fromAt: fromAt.toISOString(),
      toAt: toAt.toISOString(),
      words,
    })),
    guests: guestsShown(state, actor, names),
    items: await itemsShown(tx, state, items, names),
    minutesLeft: minutesLeft(items, meeting.lengthMinutes),
    missingBlocks: view === 'administration' ? [] : missingBlocks(items),
    members: facts.members.map(({ person }) => person),
    actions: actionsOf(state, moment),
  }
}

function actionsOf({ meeting, facts }: MeetingState, { now }: Moment) {
  const mayNot = whyMayNotKeepMeetings(facts)
  const agenda = mayNot ?? whyCannotChangeAgenda(meeting)
  const move = mayNot ?? whyCannotMove(meeting)
  return {
    change: agenda,
    move,
    cancel: move,
    restore: mayNot ?? (meeting.cancelled === null ? 'not_cancelled' : null),
    agenda,
    invite: agenda,
    hold: mayNot ?? whyCannotHold(meeting, now),
    takeHoldingBack: mayNot ?? (meeting.ended === null ? 'not_held' : null),
  } as const
}

/** A contact is for those who invite; row-level security leaves a guest the own invitation. */
function guestsShown({ guests, view }: MeetingState, actor: Actor, names: Names) {
  const shown = (guest: Guest) => ({
    id: guest.id,
    person: names.orNobody(guest.personId),
    name: guest.name,
    contact: view === 'inside' ? guest.contact : null,
    withdrawn: guest.withdrawn && names.deed(guest.withdrawn),
  })
  return guests.filter(({ personId }) => view === 'inside' || personId === actor.personId).map(shown)
}

interface AskedAbout {
  id: DecisionId
  text: string
  owner: CommunityPerson | null
  dueOn: LocalDate | null
}

async function itemsShown(
  tx: Transaction,
  { meeting, view }: MeetingState,
  items: readonly Item[],
  names: Names,
) {
  const decided = view === 'inside' ? await decisionsOf(tx, meeting.yearId) : []
  const decisions = new Map<DecisionId, AskedAbout>(
    decided.map(({ id, text, ownerId, dueOn }) => [id, { id, text, owner: names.orNobody(ownerId), dueOn }]),
  )
  const origins = items.flatMap(({ carriedFrom }) => (carriedFrom === null ? [] : [carriedFrom]))
  const from = await placesOfItems(tx, origins)
  const unreached = items.filter(({ unreachedAt }) => unreachedAt !== null)
  const copies = await copiesOf(
    tx,
    unreached.map(({ id }) => id),
  )
  const carriedTo = (item: Item) => {
    const copy = copies.find((each) => each.item.carriedFrom === item.id && each.item.removed === null)
    return copy === undefined ? null : { meetingId: copy.meetingId, number: copy.number }
  }
  const shown = (item: Item) => ({
    id: item.id,
    kind: item.kind,
    block: item.block,
    title: item.title,
    note: item.note,
    lengthMinutes: item.lengthMinutes,
    speaker: names.orNobody(item.speakerId),
    settings: item.settings,
    decision: item.decisionId === null ? null : (decisions.get(item.decisionId) ?? null),
    carriedFrom: item.carriedFrom === null ? null : (from.get(item.carriedFrom) ?? null),
    unreachedAt: item.unreachedAt?.toISOString() ?? null,
    carriedTo: carriedTo(item),
    added: names.deed(item.added),
    removed: item.removed && names.deed(item.removed),
    revision: item.revision,
  })
  return items.toSorted((a, b) => Number(a.removed !== null) - Number(b.removed !== null)).map(shown)
}
