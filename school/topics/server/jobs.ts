import { idFrom } from '#base/id.ts'
import type { Clock } from '#platform/clock.ts'
import { type Database, inScope, type Transaction } from '#platform/db/database.ts'
import type { Moment, SchoolId } from '#school/access/actor.ts'
import { momentIn, schoolIds } from '#school/access/server/public.ts'
import { announceBoard } from './announce.ts'
import { boardsToTell, boxOf, updateBoard } from './board-store.ts'
import { electorate, electorateCount } from './electorate.ts'
import { tellOfEnd } from './tell.ts'
import { topicsOf } from './topic-store.ts'

/** Tells once of every vote that has ended by its time, and keeps how many could have voted. Safe to run twice. */
export async function tellOfEndedVotes(database: Database, clock: Clock): Promise<void> {
  for (const schoolId of await schoolIds(database))
    await inScope(database, { schoolId, personId: null, roles: [] }, async (tx) => {
      const moment = await momentIn(tx, clock.now())
      if (moment !== null) await tellInSchool(tx, idFrom<'School'>(schoolId), moment)
    })
}

async function tellInSchool(tx: Transaction, schoolId: SchoolId, moment: Moment): Promise<void> {
  for (const board of await boardsToTell(tx, moment.now)) {
    const box = await boxOf(tx, board.id)
    if (box === null) continue
    const count = electorateCount(await electorate(tx, schoolId, moment.today), box)
    await updateBoard(tx, board.id, { electorateCount: count })
    const topics = await topicsOf(tx, [board.id])
    await tellOfEnd(tx, { schoolId }, { board, box, topics, electorate: count }, moment.now)
    await announceBoard(tx, { schoolId }, board.id, moment)
  }
}
