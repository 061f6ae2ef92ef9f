import { foundOrRefused, refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import { type BoxId, countIn, type Marks, whyCannotAsk, whyNotMarks } from '../box.ts'
import { isPresent } from '../presence.ts'
import { isMarking } from '../stage.ts'
import { boxLocked, writeMarks } from './box-store.ts'
import { participantsOf } from './participant-store.ts'
import { holdRoom } from './room-store.ts'
import { runningPhase } from './stage-store.ts'
import { type InMeeting, inOpenRoom, signalAllAnd } from './standing.ts'

/**
 * Counts marks into the sums. One row is written and nothing else: no event, no sign of life, no time. Whatever else this
 * transaction wrote would share its number with the sums. The signals are written nowhere.
 */
export async function markBox(
  tx: Transaction,
  standing: InMeeting,
  { boxId, marks }: { boxId: BoxId; marks: Marks },
): Promise<{ isCounted: boolean }> {
  const { meetingId, participant, moment } = inOpenRoom(standing)
  await holdRoom(tx, meetingId, 'shared')
  const box = foundOrRefused(await boxLocked(tx, meetingId, boxId))
  // The phone that did not hear the answer sends it again.
  if (box.marked.includes(participant.id)) return { isCounted: false }
  // Read after the room is held: whoever went on meanwhile is seen.
  const running = await runningPhase(tx, meetingId)
  const isAsking = running !== null && running.itemId === box.itemId && isMarking(running.phase)
  if (box.isClosed || !isAsking) refuse('not_asking')
  const present = (await participantsOf(tx, meetingId)).filter((each) => isPresent(each, moment.now))
  refuseIf(whyCannotAsk(present.length))
  refuseIf(whyNotMarks(marks, box))
  await writeMarks(tx, countIn(box, participant.id, marks))
  await signalAllAnd(tx, standing, participant.id)
  return { isCounted: true }
}
