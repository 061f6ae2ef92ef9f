import { implement } from '@orpc/server'
import type { RouteContext } from '#school/access/server/public.ts'
import { contract } from '../contract.ts'
import { announceToStaff, saveAnnouncement, withdrawAnnouncement } from './announce-community.ts'
import { announcementVisibleTo } from './announcement-page.ts'
import { closeCommunity, reopenCommunity } from './close-community.ts'
import { communityList, communityPage, communityWay } from './community-page.ts'
import { changeGuest, endGuest, inviteGuest, restoreGuest } from './invite-guest.ts'
import { askCommunity, joinCommunity, restoreEntry, withdrawEntry } from './join-community.ts'
import { changeJoinLink, closeJoinLink, openJoinLink, reopenJoinLink } from './keep-join-link.ts'
import {
  exportModel,
  importModel,
  keepModel,
  modelsVisibleTo,
  restoreModel,
  retireModel,
} from './keep-models.ts'
import { leaveCommunity, stayInCommunity } from './leave-community.ts'
import { peopleOfCommunity } from './people-page.ts'
import {
  answerProposal,
  leaderVisibleTo,
  proposeLeader,
  restoreProposal,
  takeAnswerBack,
  withdrawProposal,
} from './propose-leader.ts'
import { clearRating, rateArea, ratingsVisibleTo } from './rate-areas.ts'
import { clearFirstMeeting, setFirstMeeting } from './set-first-meeting.ts'
import { openContact, registerVisibleTo, reopenEntry, settleEntry } from './settle-join.ts'
import { splitCommunity, splitProposedFor, undoSplit } from './split-community.ts'
import { changeCommunity, startCommunity, withdrawCommunity } from './start-community.ts'

const os = implement(contract).$context<RouteContext>()

export const routes = os.router({
  list: os.list.handler(({ context }) =>
    context.inSchool((tx, actor, moment) => communityList(tx, actor, moment)),
  ),
  start: os.start.handler(({ context, input }) =>
    context.inSchool(async (tx, actor, moment) => {
      await startCommunity(tx, actor, input, moment)
      return communityPage(tx, actor, input.communityId, moment)
    }),
  ),
  read: os.read.handler(({ context, input }) =>
    context.inSchool((tx, actor, moment) => communityPage(tx, actor, input.communityId, moment)),
  ),
  change: os.change.handler(({ context, input }) =>
    context.inSchool(async (tx, actor, moment) => {
      await changeCommunity(tx, actor, input, moment)
      return communityPage(tx, actor, input.communityId, moment)
    }),
  ),
  withdraw: os.withdraw.handler(({ context, input }) =>
    context.inSchool((tx, actor, moment) => withdrawCommunity(tx, actor, input, moment)),
  ),
  path: os.path.handler(({ context, input }) =>
    context.inSchool((tx, actor, moment) => communityWay(tx, actor, input.communityId, moment)),
  ),
  people: os.people.handler(({ context, input }) =>
    context.inSchool((tx, actor, moment) => peopleOfCommunity(tx, actor, input.communityId, moment)),
  ),
  announcement: {
    read: os.announcement.read.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) =>
        announcementVisibleTo(tx, actor, input.communityId, moment, context.installation),
      ),
    ),
    save: os.announcement.save.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await saveAnnouncement(tx, actor, input, moment)
        return announcementVisibleTo(tx, actor, input.communityId, moment, context.installation)
      }),
    ),
    announce: os.announcement.announce.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await announceToStaff(tx, actor, input, moment)
        return announcementVisibleTo(tx, actor, input.communityId, moment, context.installation)
      }),
    ),
    withdraw: os.announcement.withdraw.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await withdrawAnnouncement(tx, actor, input, moment)
        return announcementVisibleTo(tx, actor, input.communityId, moment, context.installation)
      }),
    ),
  },
  joinLink: {
    open: os.joinLink.open.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await openJoinLink(tx, actor, input, moment)
        return announcementVisibleTo(tx, actor, input.communityId, moment, context.installation)
      }),
    ),
    change: os.joinLink.change.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await changeJoinLink(tx, actor, input, moment)
        return announcementVisibleTo(tx, actor, input.communityId, moment, context.installation)
      }),
    ),
    close: os.joinLink.close.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await closeJoinLink(tx, actor, input, moment)
        return announcementVisibleTo(tx, actor, input.communityId, moment, context.installation)
      }),
    ),
    reopen: os.joinLink.reopen.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await reopenJoinLink(tx, actor, input, moment)
        return announcementVisibleTo(tx, actor, input.communityId, moment, context.installation)
      }),
    ),
  },
  joins: {
    list: os.joins.list.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => registerVisibleTo(tx, actor, input.communityId, moment)),
    ),
    join: os.joins.join.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await joinCommunity(tx, actor, input, moment)
        return communityPage(tx, actor, input.communityId, moment)
      }),
    ),
    ask: os.joins.ask.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await askCommunity(tx, actor, input, moment)
        return communityPage(tx, actor, input.communityId, moment)
      }),
    ),
    withdraw: os.joins.withdraw.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await withdrawEntry(tx, actor, input, moment)
        return communityPage(tx, actor, input.communityId, moment)
      }),
    ),
    restore: os.joins.restore.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await restoreEntry(tx, actor, input, moment)
        return communityPage(tx, actor, input.communityId, moment)
      }),
    ),
    contact: os.joins.contact.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => openContact(tx, actor, input, moment)),
    ),
    settle: os.joins.settle.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await settleEntry(tx, actor, input, moment)
        return registerVisibleTo(tx, actor, input.communityId, moment)
      }),
    ),
    reopen: os.joins.reopen.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await reopenEntry(tx, actor, input, moment)
        return registerVisibleTo(tx, actor, input.communityId, moment)
      }),
    ),
  },
  membership: {
    leave: os.membership.leave.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await leaveCommunity(tx, actor, input, moment)
        return communityPage(tx, actor, input.communityId, moment)
      }),
    ),
    stay: os.membership.stay.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await stayInCommunity(tx, actor, input, moment)
        return communityPage(tx, actor, input.communityId, moment)
      }),
    ),
  },
  splits: {
    propose: os.splits.propose.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => splitProposedFor(tx, actor, input.communityId, moment)),
    ),
    run: os.splits.run.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => splitCommunity(tx, actor, input, moment)),
    ),
    undo: os.splits.undo.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await undoSplit(tx, actor, input, moment)
        return peopleOfCommunity(tx, actor, input.communityId, moment)
      }),
    ),
  },
  leader: {
    read: os.leader.read.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => leaderVisibleTo(tx, actor, input.communityId, moment)),
    ),
    propose: os.leader.propose.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await proposeLeader(tx, actor, input, moment)
        return leaderVisibleTo(tx, actor, input.communityId, moment)
      }),
    ),
    withdraw: os.leader.withdraw.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await withdrawProposal(tx, actor, input, moment)
        return leaderVisibleTo(tx, actor, input.communityId, moment)
      }),
    ),
    restore: os.leader.restore.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await restoreProposal(tx, actor, input, moment)
        return leaderVisibleTo(tx, actor, input.communityId, moment)
      }),
    ),
    answer: os.leader.answer.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await answerProposal(tx, actor, input, moment)
        return leaderVisibleTo(tx, actor, input.communityId, moment)
      }),
    ),
    unanswer: os.leader.unanswer.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await takeAnswerBack(tx, actor, input, moment)
        return leaderVisibleTo(tx, actor, input.communityId, moment)
      }),
    ),
  },
  firstMeeting: {
    set: os.firstMeeting.set.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await setFirstMeeting(tx, actor, input, moment)
        return communityPage(tx, actor, input.communityId, moment)
      }),
    ),
    clear: os.firstMeeting.clear.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await clearFirstMeeting(tx, actor, input, moment)
        return communityPage(tx, actor, input.communityId, moment)
      }),
    ),
  },
  guests: {
    invite: os.guests.invite.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await inviteGuest(tx, actor, input, moment)
        return peopleOfCommunity(tx, actor, input.communityId, moment)
      }),
    ),
    change: os.guests.change.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await changeGuest(tx, actor, input, moment)
        return peopleOfCommunity(tx, actor, input.communityId, moment)
      }),
    ),
    end: os.guests.end.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await endGuest(tx, actor, input, moment)
        return peopleOfCommunity(tx, actor, input.communityId, moment)
      }),
    ),
    restore: os.guests.restore.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await restoreGuest(tx, actor, input, moment)
        return peopleOfCommunity(tx, actor, input.communityId, moment)
      }),
    ),
  },
  closing: {
    close: os.closing.close.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await closeCommunity(tx, actor, input, moment)
        return communityPage(tx, actor, input.communityId, moment)
      }),
    ),
    reopen: os.closing.reopen.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await reopenCommunity(tx, actor, input, moment)
        return communityPage(tx, actor, input.communityId, moment)
      }),
    ),
  },
  ratings: {
    read: os.ratings.read.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => ratingsVisibleTo(tx, actor, input.communityId, moment)),
    ),
    rate: os.ratings.rate.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await rateArea(tx, actor, input, moment)
        return ratingsVisibleTo(tx, actor, input.communityId, moment)
      }),
    ),
    clear: os.ratings.clear.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await clearRating(tx, actor, input, moment)
        return ratingsVisibleTo(tx, actor, input.communityId, moment)
      }),
    ),
  },
  models: {
    list: os.models.list.handler(({ context }) =>
      context.inSchool((tx, actor) => modelsVisibleTo(tx, actor)),
    ),
    keep: os.models.keep.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => keepModel(tx, actor, input, moment)),
    ),
    export: os.models.export.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => exportModel(tx, actor, input, moment)),
    ),
    import: os.models.import.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => importModel(tx, actor, input, moment)),
    ),
    retire: os.models.retire.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => retireModel(tx, actor, input, moment)),
    ),
    restore: os.models.restore.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => restoreModel(tx, actor, input, moment)),
    ),
  },
})
