import { implement } from '@orpc/server'
import type { RouteContext } from '#school/access/server/public.ts'
import { contract } from '../contract.ts'
import { markAllRead, markRead, markUnread, noticesOf } from './read.ts'
import { ownUnreadCount } from './store.ts'

const os = implement(contract).$context<RouteContext>()

export const routes = os.router({
  list: os.list.handler(({ context, input }) => context.inSchool((tx) => noticesOf(tx, input))),
  unreadCount: os.unreadCount.handler(({ context }) =>
    context.inSchool(async (tx) => ({ count: await ownUnreadCount(tx) })),
  ),
  markRead: os.markRead.handler(({ context, input }) =>
    context.inSchool((tx, actor, moment) => markRead(tx, actor, input, moment)),
  ),
  markUnread: os.markUnread.handler(({ context, input }) =>
    context.inSchool((tx, actor, moment) => markUnread(tx, actor, input, moment)),
  ),
  markAllRead: os.markAllRead.handler(({ context, input }) =>
    context.inSchool((tx, actor, moment) => markAllRead(tx, actor, input, moment)),
  ),
})
