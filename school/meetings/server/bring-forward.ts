import { newId } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { CommunityFacts } from '#school/communities/community-facts.ts'
import type { Item } from '../agenda.ts'
import { followUpMinutes, missingFollowUps, nextMeeting, withInFront } from '../carrying.ts'
import type { Decision } from '../decision.ts'
import type { MeetingId } from '../meeting.ts'
import { announceAgenda } from './announce.ts'
import { decisionsOf } from './decision-store.ts'
import { copiesOf, insertItems, itemsOf, type NewItem, placeItems, unreachedItems } from './item-store.ts'
import { meetingsOfYear } from './meeting-store.ts'

export const titleLengthMaximum = 300

/**
 * Puts open decisions and what was not reached in front of the next meeting, or of the given one. Called after whatever may
 * change which meeting is next or what waits for it; done twice it adds nothing.
 */
export async function bringForward(
  tx: Transaction,
  actor: Actor,
  facts: CommunityFacts,
  moment: Moment,
  into?: MeetingId,
): Promise<void> {
  const next = nextMeeting(await meetingsOfYear(tx, facts.yearId), moment.now)
  const meetingId = into ?? next?.id
  if (meetingId === undefined) return
  const items = await itemsOf(tx, meetingId)
  const open = missingFollowUps(await decisionsOf(tx, facts.yearId), { meetingId, items })
  const followUps = open.map(followUpTo)
  const carried = (await waitingItems(tx, facts)).map(copyOf)
  const added = [...followUps, ...carried]
  if (added.length === 0) return

  const after = Math.max(-1, ...items.map(({ position }) => position))
  await insertItems(tx, actor, { meetingId, items: added, after }, moment.now)
  const there: NewItem[] = items.filter(({ removed }) => removed === null)
  await placeItems(tx, withInFront(there, { followUps, carried }))
  await announceAgenda(tx, actor, { facts, meetingId }, moment)
}

/** Not reached, and in no later meeting; what was taken off that one by hand is done with. */
async function waitingItems(tx: Transaction, { yearId }: CommunityFacts): Promise<Item[]> {
  const unreached = await unreachedItems(tx, yearId)
  const ids = unreached.map(({ id }) => id)
  const taken = new Set((await copiesOf(tx, ids)).map(({ item }) => item.carriedFrom))
  return unreached.filter(({ id }) => !taken.has(id))
}

function followUpTo({ id, text }: Decision): NewItem {
  return {
    id: newId<'AgendaItem'>(),
    kind: 'follow_up',
    block: 'organisation',
    title: text.slice(0, titleLengthMaximum),
    note: null,
    lengthMinutes: followUpMinutes,
    speakerId: null,
    settings: {},
    decisionId: id,
    carriedFrom: null,
  }
}

function copyOf({ id, kind, block, title, note, lengthMinutes, speakerId, settings }: Item): NewItem {
  return {
    id: newId<'AgendaItem'>(),
    ...{ kind, block, title, note, lengthMinutes, speakerId, settings },
    decisionId: null,
    carriedFrom: id,
  }
}
