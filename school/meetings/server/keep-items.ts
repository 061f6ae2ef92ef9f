import { newId } from '#base/id.ts'
import { foundOrRefused, refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { Item, ItemId } from '../agenda.ts'
import { guestPeople } from '../guest.ts'
import type { MeetingId } from '../meeting.ts'
import { whyCannotChangeAgenda } from '../policy.ts'
import { announceAgenda } from './announce.ts'
import {
  insertItems,
  itemsOf,
  markItemsRemoved,
  meetingOfItem,
  placeItems,
  updateItem,
} from './item-store.ts'
import { type MeetingState, meetingKeptBy, refuseStrangers } from './load-meeting.ts'

type Fields = Pick<Item, 'kind' | 'block' | 'title' | 'note' | 'lengthMinutes' | 'speakerId' | 'settings'>

/** Any member adds to the agenda, before the meeting and while it runs. */
export async function addItem(
  tx: Transaction,
  actor: Actor,
  request: Fields & { meetingId: MeetingId },
  moment: Moment,
): Promise<void> {
  const state = await meetingKeptBy(tx, actor, request.meetingId, moment)
  refuseIf(whyCannotChangeAgenda(state.meeting))
  const { meetingId, speakerId, ...fields } = request
  refuseStrangers({ speakerId }, state)
  const there = await itemsOf(tx, meetingId)
  const item = { ...fields, speakerId, id: newId<'AgendaItem'>(), decisionId: null, carriedFrom: null }
  const after = Math.max(-1, ...there.map(({ position }) => position))
  await insertItems(tx, actor, { meetingId, items: [item], after }, moment.now)
  await announce(tx, actor, state, moment)
}

export async function changeItem(
  tx: Transaction,
  actor: Actor,
  request: Fields & { itemId: ItemId; revision: number },
  moment: Moment,
): Promise<MeetingId> {
  const { state, item } = await itemKeptBy(tx, actor, request.itemId, moment)
  if (request.revision !== item.revision) refuse('changed_meanwhile')
  if (request.speakerId !== item.speakerId) refuseStrangers({ speakerId: request.speakerId }, state)
  await updateItem(tx, item.id, request)
  return announce(tx, actor, state, moment)
}

/** Counted among the items that are on the agenda. */
export async function moveItem(
  tx: Transaction,
  actor: Actor,
  { itemId, place }: { itemId: ItemId; place: number },
  moment: Moment,
): Promise<MeetingId> {
  const { state, item, agenda } = await itemKeptBy(tx, actor, itemId, moment)
  const others = agenda.filter(({ id, removed }) => id !== itemId && removed === null)
  await placeItems(tx, others.toSpliced(place, 0, item))
  return announce(tx, actor, state, moment)
}

export async function removeItem(
  tx: Transaction,
  actor: Actor,
  { itemId }: { itemId: ItemId },
  moment: Moment,
): Promise<MeetingId> {
  const { state, item } = await itemKeptBy(tx, actor, itemId, moment)
  if (item.removed === null) await markItemsRemoved(tx, [itemId], { by: actor.personId, at: moment.now })
  return announce(tx, actor, state, moment)
}

/** It returns to where it stood. */
export async function restoreItem(
  tx: Transaction,
  actor: Actor,
  { itemId }: { itemId: ItemId },
  moment: Moment,
): Promise<MeetingId> {
  const { state } = await itemKeptBy(tx, actor, itemId, moment)
  await markItemsRemoved(tx, [itemId], null)
  return announce(tx, actor, state, moment)
}

async function itemKeptBy(
  tx: Transaction,
  actor: Actor,
  id: ItemId,
  moment: Moment,
): Promise<{ state: MeetingState; item: Item; agenda: Item[] }> {
  const meetingId = foundOrRefused(await meetingOfItem(tx, id))
  const state = await meetingKeptBy(tx, actor, meetingId, moment)
  refuseIf(whyCannotChangeAgenda(state.meeting))
  const agenda = await itemsOf(tx, meetingId)
  return { state, item: foundOrRefused(agenda.find((item) => item.id === id)), agenda }
}

async function announce(
  tx: Transaction,
  actor: Actor,
  { meeting, facts, guests }: MeetingState,
  moment: Moment,
): Promise<MeetingId> {
  const people = guestPeople(guests)
  await announceAgenda(tx, actor, { facts, meetingId: meeting.id, guests: people }, moment)
  return meeting.id
}
