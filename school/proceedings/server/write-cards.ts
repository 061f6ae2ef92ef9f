import { foundOrRefused, refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Item, ItemId } from '#school/meetings/agenda.ts'
import { agendaOf } from '#school/meetings/server/public.ts'
import { type Card, type CardId, cardsOfOneMaximum, type GroupId, whyNotConclusion } from '../card.ts'
import { whyClosed } from '../policy.ts'
import { areCardsShown } from '../stage.ts'
import {
  cardById,
  countCardsBy,
  deleteGroup,
  groupById,
  insertCard,
  keepGroup,
  putInGroup,
  updateCardText,
  updateCardWithdrawn,
} from './card-store.ts'
import { runningPhase } from './stage-store.ts'
import { asChair, type InMeeting, inOpenRoom, signalAll, signalAllAnd } from './standing.ts'

interface Written {
  cardId: CardId
  itemId: ItemId
  text: string
  evidence: string | null
  evidenceKind: Card['evidenceKind']
}

/** Written once however often it is sent; an own card is written anew. Members write before the meeting too. */
export async function writeCard(tx: Transaction, standing: InMeeting, request: Written) {
  const author = authorIn(standing)
  const { moment, schoolId, meetingId } = standing
  const item = foundOrRefused((await agendaFor(tx, standing)).find(({ id }) => id === request.itemId))
  if (item.kind !== 'cards' && item.kind !== 'conclusions') refuse('not_for_cards')
  if (item.kind === 'conclusions') {
    const why = whyNotConclusion(request)
    if (why !== null) refuse(why, { evidence: why })
  }
  const { cardId: id, itemId, text, evidence, evidenceKind } = request
  const known = await cardById(tx, id)
  if (known === null) {
    if ((await countCardsBy(tx, itemId, author)) >= cardsOfOneMaximum) refuse('too_many_cards')
    const card = { id, meetingId, itemId, author, text, evidence, evidenceKind }
    await insertCard(tx, schoolId, card, moment.now)
  } else {
    foundOrRefused(isBy(known, standing) && known.itemId === itemId ? known : null)
    await updateCardText(tx, { id, text, evidence, evidenceKind }, moment.now)
  }
  return told(tx, standing)
}

export async function withdrawCard(
  tx: Transaction,
  standing: InMeeting,
  cardId: CardId,
  how: 'withdraw' | 'restore',
) {
  authorIn(standing)
  const card = foundOrRefused(await cardById(tx, cardId))
  foundOrRefused(card.meetingId === standing.meetingId && isBy(card, standing) ? card : null)
  const isDone = (card.withdrawnAt !== null) === (how === 'withdraw')
  if (!isDone) await updateCardWithdrawn(tx, cardId, how === 'withdraw' ? standing.moment.now : null)
  return told(tx, standing)
}

export async function groupCard(
  tx: Transaction,
  standing: InMeeting,
  { cardId, groupId }: { cardId: CardId; groupId: GroupId | null },
) {
  inOpenRoom(standing)
  const card = foundOrRefused(await cardById(tx, cardId))
  foundOrRefused(card.meetingId === standing.meetingId ? card : null)
  await refuseUnshown(tx, standing, card.itemId)
  if (groupId !== null) {
    const group = await groupById(tx, groupId)
    foundOrRefused(group?.itemId === card.itemId ? group : null)
  }
  await putInGroup(tx, { itemId: card.itemId, groupId, cardIds: [cardId] })
  await signalAll(tx, standing)
  return { at: standing.moment.now.toISOString() }
}

interface KeptGroup {
  groupId: GroupId
  itemId: ItemId
  title: string
  cardIds: readonly CardId[]
}

/** A new group, or another title; the named cards go into it. */
export async function keepCardGroup(tx: Transaction, standing: InMeeting, request: KeptGroup) {
  const { schoolId, meetingId, moment } = inOpenRoom(standing)
  const { groupId, itemId, title, cardIds } = request
  await refuseUnshown(tx, standing, itemId)
  const known = await groupById(tx, groupId)
  foundOrRefused(known === null || known.itemId === itemId ? itemId : null)
  await keepGroup(tx, schoolId, { id: groupId, meetingId, itemId, title }, moment.now)
  await putInGroup(tx, { itemId, groupId, cardIds })
  await signalAll(tx, standing)
  return { at: moment.now.toISOString() }
}

export async function removeCardGroup(tx: Transaction, standing: InMeeting, groupId: GroupId) {
  const { moment, meetingId } = inOpenRoom(standing)
  const group = await groupById(tx, groupId)
  const running = await runningPhase(tx, meetingId)
  if (group !== null) {
    foundOrRefused(running?.itemId === group.itemId ? group : null)
    await deleteGroup(tx, groupId)
  }
  await signalAll(tx, standing)
  return { at: moment.now.toISOString() }
}

/** Cards are put together when all see them, in the item that runs. */
async function refuseUnshown(tx: Transaction, { meetingId }: InMeeting, itemId: ItemId): Promise<void> {
  const running = await runningPhase(tx, meetingId)
  if (running === null || running.itemId !== itemId || !areCardsShown(running.phase)) refuse('not_shown')
}

/** Before the room is open a member writes as themselves; afterwards whoever is in it. */
function authorIn(standing: InMeeting): Card['author'] {
  const { room, personId, isInside } = standing
  if (room === null) {
    if (personId === null || !isInside) refuse('NOT_FOUND')
    return { personId }
  }
  refuseIf(whyClosed(room))
  const { participant } = inOpenRoom(standing)
  return personId === null ? { participantId: participant.id } : { personId }
}

function isBy({ author }: Card, { personId, participant }: InMeeting): boolean {
  return 'personId' in author ? author.personId === personId : author.participantId === participant?.id
}

function agendaFor(tx: Transaction, standing: InMeeting): Promise<Item[]> {
  const { room, meetingId } = standing
  return room === null
    ? agendaOf(tx, meetingId)
    : asChair(tx, { ...standing, room }, () => agendaOf(tx, meetingId))
}

async function told(tx: Transaction, standing: InMeeting) {
  const who = standing.participant?.id ?? standing.personId
  await (who === null ? signalAll(tx, standing) : signalAllAnd(tx, standing, who))
  return { at: standing.moment.now.toISOString() }
}
