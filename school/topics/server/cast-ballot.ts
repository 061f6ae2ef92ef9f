import { foundOrRefused, refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { type Ballot, countIn, whyCannotVote, whyNotBallot } from '../ballot.ts'
import type { BoardId } from '../board.ts'
import { whyMayNotTakePart } from '../policy.ts'
import { isLive } from '../topic.ts'
import { boardById, boxLocked, holdVote, writeBox } from './board-store.ts'
import { electorate, participationIn } from './electorate.ts'
import { topicsOf } from './topic-store.ts'

/**
 * Counts a ballot into the sums. One row is written and nothing else: no event, no access log, no notice, no time.
 * Whatever else this transaction wrote would share its number with the sums of the last voter.
 */
export async function castBallot(
  tx: Transaction,
  actor: Actor,
  { boardId, dots }: { boardId: BoardId; dots: Ballot },
  moment: Moment,
) {
  refuseIf(whyMayNotTakePart(actor))
  await holdVote(tx, boardId, 'shared')
  const box = await boxLocked(tx, boardId)
  // Read after the vote is held: whoever ended it meanwhile is seen.
  const board = foundOrRefused(await boardById(tx, boardId))
  if (box === null) refuse('not_voting')
  refuseIf(whyCannotVote(board, box.voters, actor.personId, moment.now))
  const live = new Set((await topicsOf(tx, [boardId])).filter(isLive).map(({ id }) => id))
  const why = whyNotBallot(dots, board.dotsPerPerson, live)
  if (why !== null) refuse(why, { dots: why })
  const counted = countIn(box, actor.personId, dots)
  await writeBox(tx, boardId, counted)
  const present = await electorate(tx, actor.schoolId, moment.today)
  return participationIn({ board, box: counted, present }, actor)
}
