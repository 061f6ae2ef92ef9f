import { implement } from '@orpc/server'
import type { RouteContext } from '#school/access/server/public.ts'
import { contract } from '../contract.ts'
import { agreementVisibleTo } from './agreement-page.ts'
import { classAgreementFile } from './class-agreement-file.ts'
import { changeClause, moveClause, proposeClauses, removeClause, restoreClause } from './keep-clauses.ts'
import {
  acceptVersion,
  bringVersionIntoForce,
  makeActive,
  putVersion,
  takeAcceptanceBack,
  withdrawVersion,
} from './put-version.ts'

const os = implement(contract).$context<RouteContext>()

export const routes = os.router({
  get: os.get.handler(({ context, input }) =>
    context.inSchool((tx, actor, moment) => agreementVisibleTo(tx, actor, input.communityId, moment)),
  ),
  clauses: {
    propose: os.clauses.propose.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => proposeClauses(tx, actor, input, moment)),
    ),
    change: os.clauses.change.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => changeClause(tx, actor, input, moment)),
    ),
    move: os.clauses.move.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => moveClause(tx, actor, input, moment)),
    ),
    remove: os.clauses.remove.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => removeClause(tx, actor, input, moment)),
    ),
    restore: os.clauses.restore.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => restoreClause(tx, actor, input, moment)),
    ),
  },
  versions: {
    put: os.versions.put.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => putVersion(tx, actor, input, moment)),
    ),
    withdraw: os.versions.withdraw.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => withdrawVersion(tx, actor, input, moment)),
    ),
    accept: os.versions.accept.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => acceptVersion(tx, actor, input, moment)),
    ),
    takeBack: os.versions.takeBack.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => takeAcceptanceBack(tx, actor, input, moment)),
    ),
    bringIntoForce: os.versions.bringIntoForce.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => bringVersionIntoForce(tx, actor, input, moment)),
    ),
  },
  makeActive: os.makeActive.handler(({ context, input }) =>
    context.inSchool((tx, actor, moment) => makeActive(tx, actor, input, moment)),
  ),
  classAgreement: os.classAgreement.handler(({ context, input }) =>
    context.inSchool((_tx, _actor, moment) => classAgreementFile(input, moment)),
  ),
})
