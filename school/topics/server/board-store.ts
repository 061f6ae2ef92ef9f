import { sql } from 'kysely'
import { idFrom } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, PersonId, SchoolId } from '#school/access/actor.ts'
import type { BallotBox, Board, BoardId } from '../board.ts'
import type { TopicId } from '../topic.ts'

/** A page of the school’s boards, newest first: ids are ordered by time. */
export async function boards(
  tx: Transaction,
  page: { after?: BoardId | undefined; limit: number },
): Promise<Board[]> {
  const rows = await selectBoards(tx)
    .$if(page.after !== undefined, (query) => query.where('id', '<', page.after ?? ''))
    .orderBy('id', 'desc')
    .limit(page.limit)
    .execute()
  return rows.map(boardFrom)
}

export async function boardById(tx: Transaction, id: BoardId): Promise<Board | null> {
  const row = await selectBoards(tx).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : boardFrom(row)
}

/** Whoever changes a board or its topics waits here for the one before. A ballot does not: it would leave its mark on the row. */
export async function boardLocked(tx: Transaction, id: BoardId): Promise<Board | null> {
  const row = await selectBoards(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row === undefined ? null : boardFrom(row)
}

/** Boards whose vote has ended by its time and was not told yet. */
export async function boardsToTell(tx: Transaction, now: Date): Promise<Board[]> {
  const rows = await selectBoards(tx)
    .where('voting_closes_at', '<=', now)
    .where('closed_at', 'is', null)
    .where('electorate_count', 'is', null)
    .forUpdate()
    .execute()
  return rows.map(boardFrom)
}

export async function insertBoard(
  tx: Transaction,
  actor: Actor,
  board: Pick<Board, 'id' | 'title' | 'schoolYear' | 'dotsPerPerson'>,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('topics_boards')
    .values({
      school_id: actor.schoolId,
      id: board.id,
      title: board.title,
      school_year: board.schoolYear,
      dots_per_person: board.dotsPerPerson,
      opened_by: actor.personId,
      opened_at: at,
    })
    .execute()
}

export async function updateBoard(
  tx: Transaction,
  id: BoardId,
  change: Partial<Pick<Board, 'title' | 'dotsPerPerson' | 'voting' | 'closed' | 'electorateCount'>>,
): Promise<void> {
  const { title, dotsPerPerson, voting, closed, electorateCount } = change
  const values = {
    ...(title === undefined ? {} : { title }),
    ...(dotsPerPerson === undefined ? {} : { dots_per_person: dotsPerPerson }),
    ...(voting === undefined
      ? {}
      : {
          voting_opened_by: voting?.openedBy ?? null,
          voting_opened_at: voting?.openedAt ?? null,
          voting_closes_at: voting?.closesAt ?? null,
        }),
    ...(closed === undefined ? {} : { closed_by: closed?.by ?? null, closed_at: closed?.at ?? null }),
    ...(electorateCount === undefined ? {} : { electorate_count: electorateCount }),
  }
  await tx.updateTable('topics_boards').set(values).where('id', '=', id).execute()
}

/** An empty box for a vote that opens; the one of a cancelled vote is empty and serves again. */
export async function placeBox(tx: Transaction, schoolId: SchoolId, boardId: BoardId): Promise<void> {
  await tx
    .insertInto('topics_ballot_boxes')
    .values({ school_id: schoolId, board_id: boardId, voters: [], dots: JSON.stringify({}) })
    .onConflict((conflict) => conflict.columns(['school_id', 'board_id']).doNothing())
    .execute()
}

export async function boxOf(tx: Transaction, boardId: BoardId): Promise<BallotBox | null> {
  const row = await selectBoxes(tx).where('board_id', '=', boardId).executeTakeFirst()
  return row === undefined ? null : boxFrom(row)
}

export async function boxesOf(
  tx: Transaction,
  boardIds: readonly BoardId[],
): Promise<Map<BoardId, BallotBox>> {
  if (boardIds.length === 0) return new Map()
  const rows = await selectBoxes(tx).where('board_id', 'in', boardIds).execute()
  return new Map(rows.map((row) => [idFrom<'Board'>(row.board_id), boxFrom(row)]))
}

/** The box, held until the end of the transaction: ballots are counted one after the other. */
export async function boxLocked(tx: Transaction, boardId: BoardId): Promise<BallotBox | null> {
  const row = await selectBoxes(tx).where('board_id', '=', boardId).forUpdate().executeTakeFirst()
  return row === undefined ? null : boxFrom(row)
}

/**
 * Ballots share the vote, whoever ends or cancels it holds it alone. A lock on the row would leave the number of that
 * transaction on the box, and with it the names of everybody it told.
 */
export async function holdVote(tx: Transaction, boardId: BoardId, how: 'shared' | 'alone'): Promise<void> {
  const key = sql`hashtextextended(${boardId}, 0)`
  await (how === 'alone'
    ? sql`select pg_advisory_xact_lock(${key})`.execute(tx)
    : sql`select pg_advisory_xact_lock_shared(${key})`.execute(tx))
}

/** The whole box anew. This is the only row a ballot writes, and it has no time. */
export async function writeBox(tx: Transaction, boardId: BoardId, box: BallotBox): Promise<void> {
  await tx
    .updateTable('topics_ballot_boxes')
    .set({ voters: [...box.voters], dots: JSON.stringify(box.dots) })
    .where('board_id', '=', boardId)
    .execute()
}

function selectBoxes(tx: Transaction) {
  return tx.selectFrom('topics_ballot_boxes').select(['board_id', 'voters', 'dots'])
}

function boxFrom(row: { voters: string[]; dots: unknown }): BallotBox {
  return {
    voters: row.voters.map((id) => idFrom<'Person'>(id)),
    // Written by writeBox only, which takes this type.
    dots: row.dots as Record<TopicId, number>,
  }
}

function selectBoards(tx: Transaction) {
  return tx
    .selectFrom('topics_boards')
    .select([
      'id',
      'title',
      'school_year',
      'opened_by',
      'opened_at',
      'dots_per_person',
      'voting_opened_by',
      'voting_opened_at',
      'voting_closes_at',
      'closed_by',
      'closed_at',
      'electorate_count',
    ])
}

type BoardRow = Awaited<ReturnType<ReturnType<typeof selectBoards>['execute']>>[number]

function boardFrom(row: BoardRow): Board {
  return {
    id: idFrom<'Board'>(row.id),
    title: row.title,
    schoolYear: row.school_year,
    openedBy: person(row.opened_by),
    openedAt: row.opened_at,
    dotsPerPerson: row.dots_per_person,
    voting: votingFrom(row),
    closed: row.closed_by && row.closed_at ? { by: person(row.closed_by), at: row.closed_at } : null,
    electorateCount: row.electorate_count,
  }
}

function votingFrom(row: BoardRow): Board['voting'] {
  const { voting_opened_by: by, voting_opened_at: at, voting_closes_at: closesAt } = row
  return by && at && closesAt ? { openedBy: person(by), openedAt: at, closesAt } : null
}

function person(id: string): PersonId {
  return idFrom<'Person'>(id)
}
