import { localDateAt } from '#base/local-date.ts'
import type { Transaction } from '#platform/db/database.ts'
import { schoolOf } from '#school/access/server/public.ts'
import { type Box, isMoodKind, resultOf } from '../box.ts'
import { averagesOf } from '../mood.ts'
import { keepAverages } from './average-store.ts'
import { boxesOf, enterBoxClosed } from './box-store.ts'
import type { Leading } from './standing.ts'

/** From here on nobody marks; of a mood that enough have marked, the average is kept at once. */
export async function closeBox(tx: Transaction, leading: Leading, box: Box): Promise<void> {
  if (!box.isClosed) await enterBoxClosed(tx, box.id, leading.actor.personId)
  const { sums } = resultOf({ ...box, isClosed: true })
  if (sums === null || !isMoodKind(box.kind)) return
  const { schoolId, meetingId, yearId, room } = leading
  const { timeZone } = await schoolOf(tx)
  await keepAverages(tx, schoolId, {
    ...{ meetingId, yearId, tool: box.kind, occasion: box.occasion },
    on: localDateAt(room.opened.at.getTime(), timeZone),
    answersCount: box.marked.length,
    averages: averagesOf(box.kind, sums),
  })
}

export async function closeAllBoxes(tx: Transaction, leading: Leading): Promise<void> {
  for (const box of await boxesOf(tx, leading.meetingId)) if (!box.isClosed) await closeBox(tx, leading, box)
}
