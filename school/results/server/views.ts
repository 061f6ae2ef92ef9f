import type { Transaction } from '#platform/db/database.ts'
import { type Actor, holds, type Moment } from '#school/access/actor.ts'
import type { Cohort, CohortId } from '#school/calendar/cohort.ts'
import { cohortsOf } from '#school/calendar/server/public.ts'
import { classesTaughtBy } from '#school/people/server/public.ts'
import { type Views, viewsOf } from '../policy.ts'

/** The school's classes and what the actor may see of them, asked once for a request. */
export interface Sight {
  cohorts: ReadonlyMap<CohortId, Cohort>
  taught: ReadonlySet<CohortId>
  views(inWork: readonly CohortId[]): Views
}

export async function sightOf(tx: Transaction, actor: Actor, moment: Moment): Promise<Sight> {
  const cohorts = await cohortsOf(tx)
  const classes = holds(actor, 'teacher') ? await classesTaughtBy(tx, actor, moment.today) : []
  const taught = new Set(
    cohorts
      .filter((cohort) =>
        classes.some(
          ({ enteredYear, letter }) => enteredYear === cohort.enteredYear && letter === cohort.letter,
        ),
      )
      .map(({ id }) => id),
  )
  return {
    cohorts: new Map(cohorts.map((cohort) => [cohort.id, cohort])),
    taught,
    views: (inWork) => viewsOf(actor, inWork, taught),
  }
}

/** Id, year and letter: what an answer says of a class. */
export function cohortShown({
  id,
  enteredYear,
  letter,
}: Cohort): Pick<Cohort, 'id' | 'enteredYear' | 'letter'> {
  return { id, enteredYear, letter }
}
