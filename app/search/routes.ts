import { implement } from '@orpc/server'
import type { RouteContext } from '#school/access/server/public.ts'
import { contract } from './contract.ts'
import { find } from './find.ts'

const os = implement(contract).$context<RouteContext>()

export const routes = os.router({
  find: os.find.handler(({ context, input }) =>
    context.inSchool(async (tx, actor, moment) => ({ hits: await find(tx, actor, input.q, moment) })),
  ),
})
