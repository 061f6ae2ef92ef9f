import { localDateAt } from '#base/local-date.ts'
import { phaseOf } from '#school/topics/board.ts'
import { boardPath } from '#school/topics/paths.ts'
import { whyMayNotTakePart } from '#school/topics/policy.ts'
import { boards } from '#school/topics/server/board-store.ts'
import type { Asked } from './gather-dates.ts'

/** A school has one or two boards a year; whoever has more sees the votes of the newest. */
const newest = 20

/** Until when those who may vote can still do so. */
export async function voteDates({ tx, actor, span, moment, timeZone }: Asked) {
  if (whyMayNotTakePart(actor) !== null) return []
  const found = await boards(tx, { limit: newest })
  return found.flatMap((board) => {
    if (board.voting === null || phaseOf(board, moment.now) !== 'voting') return []
    const { closesAt } = board.voting
    const on = localDateAt(closesAt.getTime(), timeZone)
    if (on < span.from || on > span.to) return []
    return [
      {
        kind: 'vote_closes' as const,
        key: `vote_closes ${board.id}`,
        startsOn: on,
        endsOn: on,
        startsAt: closesAt.toISOString(),
        community: null,
        isOwn: true,
        path: boardPath(board.id),
        title: board.title,
      },
    ]
  })
}
