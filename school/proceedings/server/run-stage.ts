import { newId } from '#base/id.ts'
import { foundOrRefused, refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import { agreementInForce } from '#school/agreement/server/public.ts'
import type { Item, ItemId } from '#school/meetings/agenda.ts'
import { agendaOf } from '#school/meetings/server/public.ts'
import { type Box, newBox, whyCannotAskAgain } from '../box.ts'
import { optionsOf } from '../card.ts'
import { isMarking, lengthOf, type Phase, type PhaseId, phasesOf, showsSumsOf } from '../stage.ts'
import { boxOfItem, enterBoxClosed, insertBox, updateOptions } from './box-store.ts'
import { cardsOfItem, groupsOfItem } from './card-store.ts'
import { closeBox } from './close-box.ts'
import { holdRoom } from './room-store.ts'
import {
  beginPause,
  endPause,
  endPhase,
  insertPhase,
  runningPhase,
  updatePhaseLength,
} from './stage-store.ts'
import { type InMeeting, type Leading, leadingIn, signalAll } from './standing.ts'

/** Forward or back. Going where the meeting stands already changes nothing. */
export async function goTo(
  tx: Transaction,
  standing: InMeeting,
  { itemId, phase }: { itemId: ItemId; phase: Phase },
) {
  const leading = leadingIn(standing)
  const { schoolId, meetingId, actor, moment } = leading
  const item = foundOrRefused((await agendaOf(tx, meetingId)).find(({ id }) => id === itemId))
  if (!phasesOf(item).includes(phase)) refuse('other_phase')
  await holdRoom(tx, meetingId, 'alone')
  const running = await runningPhase(tx, meetingId)
  const at = { at: moment.now.toISOString() }
  if (running?.itemId === itemId && running.phase === phase) return at

  if (isMarking(phase)) await ask(tx, leading, item)
  if (showsSumsOf(phase) !== null) {
    const box = await boxOfItem(tx, questionOf(item))
    if (box !== null) await closeBox(tx, leading, box)
  }
  if (running !== null) await endPhase(tx, running.id, moment.now)
  const lengthSeconds = lengthOf(phase, item.lengthMinutes)
  const begun = { meetingId, itemId, phase, lengthSeconds, startedBy: actor.personId }
  await insertPhase(tx, schoolId, begun, moment.now)
  await signalAll(tx, standing)
  return at
}

/** Opens the question of an item; one that nobody has answered is asked as it reads now. */
async function ask(tx: Transaction, leading: Leading, item: Item): Promise<void> {
  const { schoolId, meetingId } = leading
  const question = await questionWithOptions(tx, leading, item)
  const box = await boxOfItem(tx, question)
  if (box === null) {
    await insertBox(tx, schoolId, { meetingId, box: newBox({ ...question, id: newId<'Box'>() }) })
    return
  }
  refuseIf(whyCannotAskAgain(box))
  if (box.isClosed) await enterBoxClosed(tx, box.id, null)
  if (box.marked.length === 0) await updateOptions(tx, { ...question, id: box.id })
}

async function questionWithOptions(
  tx: Transaction,
  { yearId }: Leading,
  item: Item,
): Promise<Omit<Box, 'id' | 'marked' | 'sums' | 'isClosed'>> {
  const question = questionOf(item)
  if (item.kind === 'mood') return { ...question, options: [], dots: 0 }
  const options =
    question.kind === 'clauses'
      ? ((await agreementInForce(tx, yearId))?.clauses ?? []).map(({ id, text }) => ({ key: id, text }))
      : await choicesOf(tx, item)
  if (options.length === 0) refuse('no_options')
  return { ...question, options, dots: question.kind === 'clauses' ? 1 : (item.settings.dots ?? 3) }
}

async function choicesOf(tx: Transaction, { id, kind, settings }: Item): Promise<Box['options']> {
  if (kind === 'vote' && settings.cardsOf === undefined)
    return (settings.options ?? []).map((text, index) => ({ key: String(index), text }))
  const from = settings.cardsOf ?? id
  return optionsOf(await cardsOfItem(tx, from), await groupsOfItem(tx, from))
}

export function questionOf({ id, kind, settings }: Pick<Item, 'id' | 'kind' | 'settings'>) {
  const itemId = id
  if (kind === 'mood')
    return { itemId, kind: settings.tool ?? 'square', occasion: settings.occasion ?? 'once' } as const
  return { itemId, kind: kind === 'agreement' ? 'clauses' : 'dots', occasion: 'once' } as const
}

export async function pauseStage(tx: Transaction, standing: InMeeting) {
  const { schoolId, meetingId, moment } = leadingIn(standing)
  await holdRoom(tx, meetingId, 'alone')
  await beginPause(tx, schoolId, (await runningIn(tx, standing)).id, moment.now)
  await signalAll(tx, standing)
  return { at: moment.now.toISOString() }
}

export async function resumeStage(tx: Transaction, standing: InMeeting) {
  const { moment } = leadingIn(standing)
  await endPause(tx, (await runningIn(tx, standing)).id, moment.now)
  await signalAll(tx, standing)
  return { at: moment.now.toISOString() }
}

export async function extendStage(
  tx: Transaction,
  standing: InMeeting,
  { phaseId, lengthSeconds }: { phaseId: PhaseId; lengthSeconds: number },
) {
  const { moment } = leadingIn(standing)
  if ((await runningIn(tx, standing)).id !== phaseId) refuse('no_stage')
  await updatePhaseLength(tx, phaseId, lengthSeconds)
  await signalAll(tx, standing)
  return { at: moment.now.toISOString() }
}

async function runningIn(tx: Transaction, { meetingId }: InMeeting) {
  const running = await runningPhase(tx, meetingId)
  if (running === null) refuse('no_stage')
  return running
}
