import { implement } from '@orpc/server'
import type { RouteContext } from '#school/access/server/public.ts'
import { contract } from '../contract.ts'
import { cancelMeeting, changeMeeting, restoreMeeting } from './change-meeting.ts'
import { clashesOf } from './clashes.ts'
import { communityMeetings, ownMeetings, ownWarnings } from './community-page.ts'
import { decisionPage, decisionsOfCommunity, ownDecisions } from './decisions-page.ts'
import { holdMeeting, takeHoldingBack } from './hold-meeting.ts'
import { changeDecision, endDecision, makeDecision, reopenDecision } from './keep-decisions.ts'
import { inviteGuest, restoreGuest, withdrawGuest } from './keep-guests.ts'
import { addItem, changeItem, moveItem, removeItem, restoreItem } from './keep-items.ts'
import { beginSeries, endSeries, planSeries, resumeSeries } from './keep-series.ts'
import { meetingPage } from './meeting-page.ts'
import { seriesPage } from './series-page.ts'
import { setFirstMeeting, setMeeting } from './set-meeting.ts'

const os = implement(contract).$context<RouteContext>()

export const routes = os.router({
  ofCommunity: os.ofCommunity.handler(({ context, input }) =>
    context.inSchool((tx, actor, moment) => communityMeetings(tx, actor, input.communityId, moment)),
  ),
  own: os.own.handler(({ context, input }) =>
    context.inSchool((tx, actor, moment) => ownMeetings(tx, actor, input, moment)),
  ),
  warnings: os.warnings.handler(({ context }) =>
    context.inSchool((tx, actor, moment) => ownWarnings(tx, actor, moment)),
  ),
  set: os.set.handler(({ context, input }) =>
    context.inSchool(async (tx, actor, moment) =>
      meetingPage(tx, actor, await setMeeting(tx, actor, input, moment), moment),
    ),
  ),
  setFirst: os.setFirst.handler(({ context, input }) =>
    context.inSchool(async (tx, actor, moment) =>
      meetingPage(tx, actor, await setFirstMeeting(tx, actor, input, moment), moment),
    ),
  ),
  get: os.get.handler(({ context, input }) =>
    context.inSchool((tx, actor, moment) => meetingPage(tx, actor, input.meetingId, moment)),
  ),
  change: os.change.handler(({ context, input }) =>
    context.inSchool(async (tx, actor, moment) => {
      await changeMeeting(tx, actor, input, moment)
      return meetingPage(tx, actor, input.meetingId, moment)
    }),
  ),
  cancel: os.cancel.handler(({ context, input }) =>
    context.inSchool(async (tx, actor, moment) => {
      await cancelMeeting(tx, actor, input, moment)
      return meetingPage(tx, actor, input.meetingId, moment)
    }),
  ),
  hold: os.hold.handler(({ context, input }) =>
    context.inSchool(async (tx, actor, moment) => {
      await holdMeeting(tx, actor, input, moment)
      return meetingPage(tx, actor, input.meetingId, moment)
    }),
  ),
  takeHoldingBack: os.takeHoldingBack.handler(({ context, input }) =>
    context.inSchool(async (tx, actor, moment) => {
      await takeHoldingBack(tx, actor, input, moment)
      return meetingPage(tx, actor, input.meetingId, moment)
    }),
  ),
  restore: os.restore.handler(({ context, input }) =>
    context.inSchool(async (tx, actor, moment) => {
      await restoreMeeting(tx, actor, input, moment)
      return meetingPage(tx, actor, input.meetingId, moment)
    }),
  ),
  clashes: os.clashes.handler(({ context, input }) =>
    context.inSchool((tx, actor, moment) => clashesOf(tx, actor, input, moment)),
  ),
  guests: {
    invite: os.guests.invite.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await inviteGuest(tx, actor, input, moment)
        return meetingPage(tx, actor, input.meetingId, moment)
      }),
    ),
    withdraw: os.guests.withdraw.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) =>
        meetingPage(tx, actor, await withdrawGuest(tx, actor, input, moment), moment),
      ),
    ),
    restore: os.guests.restore.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) =>
        meetingPage(tx, actor, await restoreGuest(tx, actor, input, moment), moment),
      ),
    ),
  },
  series: {
    plan: os.series.plan.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => planSeries(tx, actor, input, moment)),
    ),
    begin: os.series.begin.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        const { series, meetings } = await seriesPage(tx, await beginSeries(tx, actor, input, moment), moment)
        return { series, meetings }
      }),
    ),
    end: os.series.end.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        const { series, meetings } = await seriesPage(tx, await endSeries(tx, actor, input, moment), moment)
        return { series, cancelled: meetings }
      }),
    ),
    resume: os.series.resume.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        const { series, meetings } = await seriesPage(
          tx,
          await resumeSeries(tx, actor, input, moment),
          moment,
        )
        return { series, restored: meetings }
      }),
    ),
  },
  items: {
    add: os.items.add.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await addItem(tx, actor, input, moment)
        return meetingPage(tx, actor, input.meetingId, moment)
      }),
    ),
    change: os.items.change.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) =>
        meetingPage(tx, actor, await changeItem(tx, actor, input, moment), moment),
      ),
    ),
    move: os.items.move.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) =>
        meetingPage(tx, actor, await moveItem(tx, actor, input, moment), moment),
      ),
    ),
    remove: os.items.remove.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) =>
        meetingPage(tx, actor, await removeItem(tx, actor, input, moment), moment),
      ),
    ),
    restore: os.items.restore.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) =>
        meetingPage(tx, actor, await restoreItem(tx, actor, input, moment), moment),
      ),
    ),
  },
  decisions: {
    ofCommunity: os.decisions.ofCommunity.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => decisionsOfCommunity(tx, actor, input, moment)),
    ),
    own: os.decisions.own.handler(({ context }) =>
      context.inSchool((tx, actor, moment) => ownDecisions(tx, actor, moment)),
    ),
    make: os.decisions.make.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) =>
        decisionPage(tx, actor, await makeDecision(tx, actor, input, moment), moment),
      ),
    ),
    change: os.decisions.change.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await changeDecision(tx, actor, input, moment)
        return decisionPage(tx, actor, input.decisionId, moment)
      }),
    ),
    finish: os.decisions.finish.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await endDecision(tx, actor, { ...input, as: 'done' }, moment)
        return decisionPage(tx, actor, input.decisionId, moment)
      }),
    ),
    reopen: os.decisions.reopen.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await reopenDecision(tx, actor, input, moment)
        return decisionPage(tx, actor, input.decisionId, moment)
      }),
    ),
    drop: os.decisions.drop.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await endDecision(tx, actor, { ...input, as: 'dropped' }, moment)
        return decisionPage(tx, actor, input.decisionId, moment)
      }),
    ),
  },
})
