import { randomInt } from 'node:crypto'
import { foundOrRefused, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { type CohortId, compareCohorts } from '#school/calendar/cohort.ts'
import { cohortsOf } from '#school/calendar/server/public.ts'
import { drawNumbers } from '../draw-numbers.ts'
import { whyMayNotImport } from '../policy.ts'
import { drawnNumbers, insertPupils, lockNumbers } from './pupil-store.ts'
import { cohortShown } from './views.ts'

/** Every class with the numbers drawn in it, and last the pupils whose class is not known. */
export async function pupilsVisibleTo(tx: Transaction, actor: Actor) {
  refuseIf(whyMayNotImport(actor))
  const [cohorts, numbers] = [await cohortsOf(tx), await drawnNumbers(tx)]
  const classes = cohorts
    .toSorted(compareCohorts)
    .map((cohort) => ({ cohort: cohortShown(cohort), numbers: numbers.get(cohort.id) ?? [] }))
  return [...classes, { cohort: null, numbers: numbers.get(null) ?? [] }]
}

/** Fresh numbers for a class. Only the browser ever knows which pupil gets which. */
export async function drawCodes(
  tx: Transaction,
  actor: Actor,
  { cohortId, count }: { cohortId: CohortId | null; count: number },
  moment: Moment,
): Promise<{ numbers: number[] }> {
  refuseIf(whyMayNotImport(actor))
  if (cohortId !== null) foundOrRefused((await cohortsOf(tx)).find(({ id }) => id === cohortId))

  await lockNumbers(tx, actor.schoolId, cohortId)
  const taken = (await drawnNumbers(tx)).get(cohortId) ?? []
  const numbers = drawNumbers(taken, count, (limit) => randomInt(limit))
  await insertPupils(tx, actor.schoolId, { cohortId, numbers }, actor.personId, moment.now)
  return { numbers }
}
