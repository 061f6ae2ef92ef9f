import { foundOrRefused, refuse, refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import { dateProblems } from '../date-problems.ts'
import { whyMayNotKeepCalendar } from '../policy.ts'
import type { SchoolYear, SchoolYearId } from '../school-year.ts'
import type { YearDates } from '../year-dates.ts'
import { announceYear } from './announce.ts'
import { replaceDates, schoolYearById } from './store.ts'

/** Changes when the school teaches. Fortnights and months follow by themselves: they are counted, not kept. */
export async function changeDates(
  tx: Transaction,
  actor: Actor,
  request: { yearId: SchoolYearId; dates: YearDates; revision: number },
  moment: Moment,
): Promise<SchoolYear> {
  refuseIf(whyMayNotKeepCalendar(actor))
  const year = foundOrRefused(await schoolYearById(tx, request.yearId))
  const problems = dateProblems(year.firstYear, request.dates)
  if (Object.keys(problems).length > 0) refuse('dates_do_not_fit', underDates(problems))

  const isCurrent = await replaceDates(tx, actor.schoolId, { ...request, by: actor.personId }, moment.now)
  if (!isCurrent) refuse('changed_meanwhile')
  await announceYear(tx, actor, year.id, moment)
  return foundOrRefused(await schoolYearById(tx, year.id))
}

/** The paths of the rule begin at the dates, those of the request one step above. */
function underDates(problems: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(problems).map(([path, code]) => [`dates.${path}`, code]))
}
