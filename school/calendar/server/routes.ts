import { implement } from '@orpc/server'
import type { RouteContext } from '#school/access/server/public.ts'
import { contract } from '../contract.ts'
import { addCohorts } from './add-cohorts.ts'
import { changeDates } from './change-dates.ts'
import { checkDates, uncheckDates } from './check-dates.ts'
import { changeCohort, closeCohort, removeCohort, reopenCohort } from './keep-cohorts.ts'
import { removeSchoolYear } from './remove-school-year.ts'
import { setUpSchoolYear } from './set-up-school-year.ts'
import { cohortsIn, schoolYears } from './store.ts'

const os = implement(contract).$context<RouteContext>()

export const routes = os.router({
  years: {
    list: os.years.list.handler(({ context }) => context.inSchool((tx) => schoolYears(tx))),
    setUp: os.years.setUp.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => setUpSchoolYear(tx, actor, input, moment)),
    ),
    remove: os.years.remove.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => removeSchoolYear(tx, actor, input, moment)),
    ),
    changeDates: os.years.changeDates.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => changeDates(tx, actor, input, moment)),
    ),
    check: os.years.check.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => checkDates(tx, actor, input, moment)),
    ),
    uncheck: os.years.uncheck.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => uncheckDates(tx, actor, input, moment)),
    ),
  },
  cohorts: {
    list: os.cohorts.list.handler(({ context, input }) =>
      context.inSchool((tx) => cohortsIn(tx, input.firstYear)),
    ),
    add: os.cohorts.add.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => ({ added: await addCohorts(tx, actor, input, moment) })),
    ),
    change: os.cohorts.change.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => changeCohort(tx, actor, input, moment)),
    ),
    remove: os.cohorts.remove.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => removeCohort(tx, actor, input, moment)),
    ),
    close: os.cohorts.close.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => closeCohort(tx, actor, input, moment)),
    ),
    reopen: os.cohorts.reopen.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => reopenCohort(tx, actor, input, moment)),
    ),
  },
})
