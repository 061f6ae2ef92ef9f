import { refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { normalLetter } from '#school/people/class-letter.ts'
import type { ClassName } from '../class-names.ts'
import { type Cohort, enteredYearOf } from '../cohort.ts'
import { whyMayNotKeepCalendar } from '../policy.ts'
import { announceCohorts } from './announce.ts'
import { insertCohorts } from './store.ts'

/** Adds classes by the names they have in one school year. Those already there stay as they are, so it is safe to repeat. */
export async function addCohorts(
  tx: Transaction,
  actor: Actor,
  request: { firstYear: number; classes: readonly ClassName[] },
  moment: Moment,
): Promise<Cohort[]> {
  refuseIf(whyMayNotKeepCalendar(actor))
  const wanted = request.classes.map(({ grade, letter }) => ({
    enteredYear: enteredYearOf(request.firstYear, grade),
    letter: normalLetter(letter),
  }))
  const added = await insertCohorts(tx, actor.schoolId, wanted, actor.personId, moment.now)
  if (added.length > 0) await announceCohorts(tx, actor, moment)
  return added
}
