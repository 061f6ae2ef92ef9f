import type { Transaction } from '#platform/db/database.ts'
import { type Actor, holds, type Moment, type PersonId } from '#school/access/actor.ts'
import { membersOf } from '#school/access/server/public.ts'
import { tell } from '#school/notices/server/public.ts'
import type { Register } from '../edition.ts'
import { editionPath } from '../paths.ts'
import { type Desk, wordsOf } from './desk.ts'

/** A paper lies before the director. */
export async function tellOfSubmission(
  tx: Transaction,
  actor: Actor,
  desk: Desk,
  moment: Moment,
): Promise<void> {
  const members = await membersOf(tx)
  const directors = members.filter(({ roles }) => holds({ ...actor, roles }, 'director')).map(({ id }) => id)
  await tellAbout(tx, actor, desk, { kind: 'papers.submitted', to: directors, params: {} }, moment)
}

/** Those who wrote it and put it before the director have something to do again. */
export async function tellOfReturn(tx: Transaction, actor: Actor, desk: Desk, moment: Moment): Promise<void> {
  const { edition, community } = desk
  const to = [edition.drafted.by, edition.submitted?.by, community.leader].filter(
    (id) => id !== undefined && id !== null,
  )
  await tellAbout(tx, actor, desk, { kind: 'papers.returned', to, params: {} }, moment)
}

/** Everybody whom the paper is about. */
export async function tellOfApproval(
  tx: Transaction,
  actor: Actor,
  desk: Desk,
  register: Register,
  moment: Moment,
): Promise<void> {
  const to = desk.community.members.map(({ person }) => person.id)
  const params = { number: register.number, on: register.on }
  await tellAbout(tx, actor, desk, { kind: 'papers.approved', to, params }, moment)
}

async function tellAbout(
  tx: Transaction,
  actor: Actor,
  desk: Desk,
  telling: { kind: string; to: readonly PersonId[]; params: Record<string, string> },
  moment: Moment,
): Promise<void> {
  const name = wordsOf(desk.edition, desk.facts).name
  const to = telling.to.filter((id) => id !== actor.personId)
  const params = { paper: name, ...telling.params }
  await tell(tx, actor, { kind: telling.kind, to, params, path: editionPath(desk.edition.id) }, moment.now)
}
