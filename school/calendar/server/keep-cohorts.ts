import { foundOrRefused, refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { normalLetter } from '#school/people/class-letter.ts'
import { type Cohort, type CohortId, sameClass } from '../cohort.ts'
import { whyMayNotKeepCalendar } from '../policy.ts'
import { announceCohorts } from './announce.ts'
import { cohortById, cohorts, deleteCohort, setClosed, updateCohort } from './store.ts'

export async function changeCohort(
  tx: Transaction,
  actor: Actor,
  request: { cohortId: CohortId; letter: string; size: number | null },
  moment: Moment,
): Promise<Cohort> {
  const cohort = await cohortKeptBy(tx, actor, request.cohortId)
  const change = { letter: normalLetter(request.letter), size: request.size }
  if (cohort.closedAt === null) await refuseIfTaken(tx, { ...cohort, ...change })
  await updateCohort(tx, cohort.id, change)
  await announceCohorts(tx, actor, moment)
  return { ...cohort, ...change }
}

/** The class no longer exists: merged, split or left. Its results stay under its name. */
export async function closeCohort(
  tx: Transaction,
  actor: Actor,
  request: { cohortId: CohortId },
  moment: Moment,
): Promise<Cohort> {
  const cohort = await cohortKeptBy(tx, actor, request.cohortId)
  if (cohort.closedAt !== null) return cohort
  await setClosed(tx, cohort.id, { by: actor.personId, at: moment.now })
  await announceCohorts(tx, actor, moment)
  return { ...cohort, closedAt: moment.now.toISOString() }
}

export async function reopenCohort(
  tx: Transaction,
  actor: Actor,
  request: { cohortId: CohortId },
  moment: Moment,
): Promise<Cohort> {
  const cohort = await cohortKeptBy(tx, actor, request.cohortId)
  await refuseIfTaken(tx, cohort)
  await setClosed(tx, cohort.id, null)
  await announceCohorts(tx, actor, moment)
  return { ...cohort, closedAt: null }
}

/** Takes back a class that was added by mistake; one that results refer to is closed instead. */
export async function removeCohort(
  tx: Transaction,
  actor: Actor,
  request: { cohortId: CohortId },
  moment: Moment,
): Promise<{ id: CohortId }> {
  const cohort = await cohortKeptBy(tx, actor, request.cohortId)
  await deleteCohort(tx, cohort.id)
  await announceCohorts(tx, actor, moment)
  return { id: cohort.id }
}

async function cohortKeptBy(tx: Transaction, actor: Actor, id: CohortId): Promise<Cohort> {
  refuseIf(whyMayNotKeepCalendar(actor))
  return foundOrRefused(await cohortById(tx, id))
}

async function refuseIfTaken(tx: Transaction, cohort: Cohort): Promise<void> {
  const open = (await cohorts(tx)).filter(({ id, closedAt }) => id !== cohort.id && closedAt === null)
  if (open.some((other) => sameClass(other, cohort))) refuse('letter_taken', { letter: 'letter_taken' })
}
