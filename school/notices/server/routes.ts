import { implement } from '@orpc/server'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { RouteContext } from '#school/access/server/public.ts'
import { contract } from '../contract.ts'
import { readLetter, refuseByLetter } from './answer-letter.ts'
import { enrolDevice, withdrawDevice } from './keep-devices.ts'
import { refuseGroup, settle, withdrawGroup } from './keep-settings.ts'
import { beginChat, endChat } from './link-chat.ts'
import { attemptAgain, channelStates, failuresVisibleTo } from './look-after.ts'
import { type OwnWays, ownWays } from './own-ways.ts'
import { markAllRead, markRead, markUnread, noticesOf } from './read.ts'
import { ownUnreadCount } from './store.ts'
import { tryChannel } from './try-channel.ts'

const os = implement(contract).$context<RouteContext>()

/** Does it and answers with what one's page then shows. */
function andShow(
  context: RouteContext,
  change: (tx: Transaction, actor: Actor, moment: Moment) => Promise<void>,
) {
  return async (tx: Transaction, actor: Actor, moment: Moment): Promise<OwnWays> => {
    await change(tx, actor, moment)
    return ownWays(tx, actor, context.installation.channels)
  }
}

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
  ways: {
    read: os.ways.read.handler(({ context }) =>
      context.inSchool((tx, actor) => ownWays(tx, actor, context.installation.channels)),
    ),
    settle: os.ways.settle.handler(({ context, input }) =>
      context.inSchool(andShow(context, (tx, actor, moment) => settle(tx, actor, input, moment))),
    ),
  },
  refusals: {
    refuse: os.refusals.refuse.handler(({ context, input }) =>
      context.inSchool(andShow(context, (tx, actor, moment) => refuseGroup(tx, actor, input, moment))),
    ),
    withdraw: os.refusals.withdraw.handler(({ context, input }) =>
      context.inSchool(andShow(context, (tx, actor, moment) => withdrawGroup(tx, actor, input, moment))),
    ),
  },
  devices: {
    enrol: os.devices.enrol.handler(({ context, input }) =>
      context.inSchool(
        andShow(context, (tx, actor, moment) =>
          enrolDevice(tx, actor, input, moment, context.installation.channels.push),
        ),
      ),
    ),
    withdraw: os.devices.withdraw.handler(({ context, input }) =>
      context.inSchool(andShow(context, (tx, actor, moment) => withdrawDevice(tx, actor, input, moment))),
    ),
  },
  chats: {
    begin: os.chats.begin.handler(async ({ context, input }) => {
      const bot = context.installation.channels[input.messenger]
      const { code, expiresAt } = await context.inSchool((tx, actor, moment) =>
        beginChat(tx, actor, input, moment, bot !== null),
      )
      // Without an answer of the messenger the person finds the bot by its name and writes the code.
      const link = (await bot?.linkWith(code).catch(() => null)) ?? null
      return { code, link, expiresAt: expiresAt.toISOString() }
    }),
    end: os.chats.end.handler(({ context, input }) =>
      context.inSchool(andShow(context, (tx, actor, moment) => endChat(tx, actor, input, moment))),
    ),
  },
  trials: {
    begin: os.trials.begin.handler(({ context, input }) =>
      context.inSchool(
        andShow(context, (tx, actor, moment) =>
          tryChannel(tx, actor, input, moment, context.installation.channels),
        ),
      ),
    ),
  },
  letters: {
    read: os.letters.read.handler(({ context, input }) => readLetter(context, input.token)),
    refuse: os.letters.refuse.handler(({ context, input }) => refuseByLetter(context, input.token)),
  },
  deliveries: {
    channels: os.deliveries.channels.handler(({ context }) =>
      context.inSchool(async (tx, actor, moment) => ({
        channels: (await channelStates(tx, actor, moment, context.installation.channels)).map((state) => ({
          ...state,
          lastSentAt: state.lastSentAt?.toISOString() ?? null,
        })),
      })),
    ),
    failures: os.deliveries.failures.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        const page = await failuresVisibleTo(tx, actor, input, moment)
        return {
          ...page,
          failures: page.failures.map(({ person, failedAt, nextAt, ...failed }) => ({
            ...failed,
            person,
            failedAt: failedAt.toISOString(),
            nextAt: nextAt?.toISOString() ?? null,
          })),
        }
      }),
    ),
    attempt: os.deliveries.attempt.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => ({
        count: await attemptAgain(tx, actor, input, moment, context.installation.channels),
      })),
    ),
  },
})
