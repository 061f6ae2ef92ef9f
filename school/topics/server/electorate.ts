import type { LocalDate } from '#base/local-date.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, PersonId, SchoolId } from '#school/access/actor.ts'
import { type Member, membersOf } from '#school/access/server/public.ts'
import type { BallotBox, Board } from '../board.ts'
import { whyMayNotTakePart } from '../policy.ts'

/** Who may vote today: all who take part and can come in. */
export async function electorate(tx: Transaction, schoolId: SchoolId, today: LocalDate): Promise<PersonId[]> {
  return electorateAmong(await membersOf(tx), schoolId, today)
}

export function electorateAmong(
  members: readonly Member[],
  schoolId: SchoolId,
  today: LocalDate,
): PersonId[] {
  return members
    .filter(({ accountId, endsOn }) => accountId !== null && (endsOn === null || endsOn >= today))
    .filter(({ id, roles }) => whyMayNotTakePart({ schoolId, personId: id, roles }) === null)
    .map(({ id }) => id)
}

/** Whoever voted and then left belonged to those who could. */
export function electorateCount(present: readonly PersonId[], box: BallotBox): number {
  return new Set([...present, ...box.voters]).size
}

export function participationIn(
  { board, box, present }: { board: Board; box: BallotBox; present: readonly PersonId[] },
  actor: Actor,
) {
  return {
    voted: box.voters.length,
    electorate: board.electorateCount ?? electorateCount(present, box),
    hasVoted: box.voters.includes(actor.personId),
  }
}
