import { implement } from '@orpc/server'
import type { RouteContext } from '#school/access/server/public.ts'
import { restoreFeed, withdrawFeed } from '#school/calendar/server/public.ts'
import { contract } from './contract.ts'
import { gatherDates } from './gather-dates.ts'
import { meetingFile } from './meeting-file.ts'
import { makeOwnFeed, ownFeeds } from './own-feeds.ts'

const os = implement(contract).$context<RouteContext>()

export const routes = os.router({
  list: os.list.handler(({ context, input }) =>
    context.inSchool((tx, actor, moment) =>
      gatherDates(tx, actor, { ...input, url: context.installation.url }, moment),
    ),
  ),
  meetingFile: os.meetingFile.handler(({ context, input }) =>
    context.inSchool((tx, actor, moment) =>
      meetingFile(tx, actor, { ...input, url: context.installation.url }, moment),
    ),
  ),
  feeds: {
    list: os.feeds.list.handler(({ context }) =>
      context.inSchool((tx, actor, moment) => ownFeeds(tx, actor, moment)),
    ),
    make: os.feeds.make.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) =>
        makeOwnFeed(tx, actor, { ...input, url: context.installation.url }, moment),
      ),
    ),
    withdraw: os.feeds.withdraw.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await withdrawFeed(tx, actor, input, moment)
        return input
      }),
    ),
    restore: os.feeds.restore.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await restoreFeed(tx, actor, input, moment)
        return input
      }),
    ),
  },
})
