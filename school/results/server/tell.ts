import type { Transaction } from '#platform/db/database.ts'
import { type Actor, holds, type Moment, type PersonId } from '#school/access/actor.ts'
import { type Member, membersOf } from '#school/access/server/public.ts'
import { tell } from '#school/notices/server/public.ts'
import type { DifficultyId } from '../judgement.ts'
import { resultsPaths } from '../paths.ts'
import { whyMayNotSeeResults } from '../policy.ts'
import type { WorkId } from '../work.ts'
import { workById } from './store.ts'
import { talliesOf } from './tally-store.ts'
import { sightOf } from './views.ts'

/** Tells whom the results of a work concern: the administration and the teachers of its classes, not who brought them in. */
export async function tellOfImport(
  tx: Transaction,
  actor: Actor,
  { workId, worked }: { workId: WorkId; worked: number },
  moment: Moment,
): Promise<void> {
  const work = await workById(tx, workId)
  const inWork = [...((await talliesOf(tx, [workId])).get(workId)?.keys() ?? [])]
  const to: PersonId[] = []
  for (const reader of await readersBeside(tx, actor, moment)) {
    const { taught } = await sightOf(tx, reader, moment)
    const isOwn = inWork.some((cohortId) => cohortId !== null && taught.has(cohortId))
    if (isOwn || holds(reader, 'deputy_head', 'director')) to.push(reader.personId)
  }
  const path = resultsPaths.work.replace('$workId', workId)
  const params = { work: work?.title ?? '', pupils: worked }
  await tell(tx, actor, { to, kind: 'results.import_completed', params, path }, moment.now)
}

/** What the school has confirmed is told to everybody who sees results. */
export async function tellOfConfirmation(
  tx: Transaction,
  actor: Actor,
  { difficultyId, name }: { difficultyId: DifficultyId; name: string },
  moment: Moment,
): Promise<void> {
  const to = (await readersBeside(tx, actor, moment)).map(({ personId }) => personId)
  const path = resultsPaths.difficulty.replace('$difficultyId', difficultyId)
  await tell(tx, actor, { to, kind: 'results.difficulty_confirmed', params: { name }, path }, moment.now)
}

/** Who sees results at all and may still come in, without the one who acts. */
async function readersBeside(tx: Transaction, actor: Actor, { today }: Moment): Promise<Actor[]> {
  const mayComeIn = ({ accountId, endsOn }: Member) =>
    accountId !== null && (endsOn === null || endsOn >= today)
  return (await membersOf(tx))
    .filter(mayComeIn)
    .map(({ id, roles }) => ({ schoolId: actor.schoolId, personId: id, roles }))
    .filter((reader) => reader.personId !== actor.personId && whyMayNotSeeResults(reader) === null)
}
