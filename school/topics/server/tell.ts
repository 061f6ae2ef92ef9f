import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, PersonId, SchoolId } from '#school/access/actor.ts'
import { tell } from '#school/notices/server/public.ts'
import type { BallotBox, Board } from '../board.ts'
import { boardPath } from '../paths.ts'
import { isLive, type Topic } from '../topic.ts'
import { electorate } from './electorate.ts'

/** Everybody who may vote, those of an earlier attempt too: who is left out would have voted already. */
export async function tellOfVoting(
  tx: Transaction,
  actor: Actor,
  board: Board,
  closesAt: Date,
  moment: Moment,
): Promise<void> {
  const to = (await electorate(tx, actor.schoolId, moment.today)).filter((id) => id !== actor.personId)
  const params = { board: board.title, closesAt: closesAt.toISOString() }
  const path = boardPath(board.id)
  await tell(tx, actor, { to, kind: 'topics.voting_opened', params, path }, moment.now)
}

/** The keeper and those whose topics were voted for. */
export async function tellOfEnd(
  tx: Transaction,
  teller: { schoolId: SchoolId; personId?: PersonId },
  {
    board,
    box,
    topics,
    electorate,
  }: { board: Board; box: BallotBox; topics: readonly Topic[]; electorate: number },
  now: Date,
): Promise<void> {
  const concerned = [board.openedBy, ...topics.filter(isLive).map(({ proposed }) => proposed.by)]
  const to = concerned.filter((id) => id !== teller.personId)
  const params = { board: board.title, voted: box.voters.length, electorate }
  const path = boardPath(board.id)
  await tell(tx, teller, { to, kind: 'topics.voting_ended', params, path }, now)
}

/** Whoever proposed the chosen topic, or one that was merged into it. */
export async function tellOfChoice(
  tx: Transaction,
  actor: Actor,
  { board, topic, topics }: { board: Board; topic: Topic; topics: readonly Topic[] },
  moment: Moment,
): Promise<void> {
  const proposed = topics.filter(({ id, merged }) => id === topic.id || merged?.into === topic.id)
  const to = proposed.map(({ proposed: { by } }) => by).filter((id) => id !== actor.personId)
  const params = { board: board.title, topic: topic.title }
  const path = boardPath(board.id)
  await tell(tx, actor, { to, kind: 'topics.topic_chosen', params, path }, moment.now)
}
