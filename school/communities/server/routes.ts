import { implement } from '@orpc/server'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { RouteContext } from '#school/access/server/public.ts'
import type { CommunityId } from '../community.ts'
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

type Show<Shown> = (tx: Transaction, actor: Actor, id: CommunityId, moment: Moment) => Promise<Shown>

/** What to do, and then the page that shows it. */
function thenShow<Input extends { communityId: CommunityId }, Shown>(
  input: Input,
  step: {
    act: (tx: Transaction, actor: Actor, input: Input, moment: Moment) => Promise<unknown>
    show: Show<Shown>
  },
) {
  return async (tx: Transaction, actor: Actor, moment: Moment): Promise<Shown> => {
    await step.act(tx, actor, input, moment)
    return step.show(tx, actor, input.communityId, moment)
  }
}

/** The address of the join link begins with that of the installation. */
function announcementUnder({
  installation,
}: RouteContext): Show<Awaited<ReturnType<typeof announcementVisibleTo>>> {
  return (tx, actor, id, moment) => announcementVisibleTo(tx, actor, id, moment, installation)
}

export const routes = os.router({
  list: os.list.handler(({ context }) =>
    context.inSchool((tx, actor, moment) => communityList(tx, actor, moment)),
  ),
  start: os.start.handler(({ context, input }) =>
    context.inSchool(thenShow(input, { act: startCommunity, show: communityPage })),
  ),
  read: os.read.handler(({ context, input }) =>
    context.inSchool((tx, actor, moment) => communityPage(tx, actor, input.communityId, moment)),
  ),
  change: os.change.handler(({ context, input }) =>
    context.inSchool(thenShow(input, { act: changeCommunity, show: communityPage })),
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
      context.inSchool(thenShow(input, { act: saveAnnouncement, show: announcementUnder(context) })),
    ),
    announce: os.announcement.announce.handler(({ context, input }) =>
      context.inSchool(thenShow(input, { act: announceToStaff, show: announcementUnder(context) })),
    ),
    withdraw: os.announcement.withdraw.handler(({ context, input }) =>
      context.inSchool(thenShow(input, { act: withdrawAnnouncement, show: announcementUnder(context) })),
    ),
  },
  joinLink: {
    open: os.joinLink.open.handler(({ context, input }) =>
      context.inSchool(thenShow(input, { act: openJoinLink, show: announcementUnder(context) })),
    ),
    change: os.joinLink.change.handler(({ context, input }) =>
      context.inSchool(thenShow(input, { act: changeJoinLink, show: announcementUnder(context) })),
    ),
    close: os.joinLink.close.handler(({ context, input }) =>
      context.inSchool(thenShow(input, { act: closeJoinLink, show: announcementUnder(context) })),
    ),
    reopen: os.joinLink.reopen.handler(({ context, input }) =>
      context.inSchool(thenShow(input, { act: reopenJoinLink, show: announcementUnder(context) })),
    ),
  },
  joins: {
    list: os.joins.list.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => registerVisibleTo(tx, actor, input.communityId, moment)),
    ),
    join: os.joins.join.handler(({ context, input }) =>
      context.inSchool(thenShow(input, { act: joinCommunity, show: communityPage })),
    ),
    ask: os.joins.ask.handler(({ context, input }) =>
      context.inSchool(thenShow(input, { act: askCommunity, show: communityPage })),
    ),
    withdraw: os.joins.withdraw.handler(({ context, input }) =>
      context.inSchool(thenShow(input, { act: withdrawEntry, show: communityPage })),
    ),
    restore: os.joins.restore.handler(({ context, input }) =>
      context.inSchool(thenShow(input, { act: restoreEntry, show: communityPage })),
    ),
    contact: os.joins.contact.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => openContact(tx, actor, input, moment)),
    ),
    settle: os.joins.settle.handler(({ context, input }) =>
      context.inSchool(thenShow(input, { act: settleEntry, show: registerVisibleTo })),
    ),
    reopen: os.joins.reopen.handler(({ context, input }) =>
      context.inSchool(thenShow(input, { act: reopenEntry, show: registerVisibleTo })),
    ),
  },
  membership: {
    leave: os.membership.leave.handler(({ context, input }) =>
      context.inSchool(thenShow(input, { act: leaveCommunity, show: communityPage })),
    ),
    stay: os.membership.stay.handler(({ context, input }) =>
      context.inSchool(thenShow(input, { act: stayInCommunity, show: communityPage })),
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
      context.inSchool(thenShow(input, { act: undoSplit, show: peopleOfCommunity })),
    ),
  },
  leader: {
    read: os.leader.read.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => leaderVisibleTo(tx, actor, input.communityId, moment)),
    ),
    propose: os.leader.propose.handler(({ context, input }) =>
      context.inSchool(thenShow(input, { act: proposeLeader, show: leaderVisibleTo })),
    ),
    withdraw: os.leader.withdraw.handler(({ context, input }) =>
      context.inSchool(thenShow(input, { act: withdrawProposal, show: leaderVisibleTo })),
    ),
    restore: os.leader.restore.handler(({ context, input }) =>
      context.inSchool(thenShow(input, { act: restoreProposal, show: leaderVisibleTo })),
    ),
    answer: os.leader.answer.handler(({ context, input }) =>
      context.inSchool(thenShow(input, { act: answerProposal, show: leaderVisibleTo })),
    ),
    unanswer: os.leader.unanswer.handler(({ context, input }) =>
      context.inSchool(thenShow(input, { act: takeAnswerBack, show: leaderVisibleTo })),
    ),
  },
  firstMeeting: {
    set: os.firstMeeting.set.handler(({ context, input }) =>
      context.inSchool(thenShow(input, { act: setFirstMeeting, show: communityPage })),
    ),
    clear: os.firstMeeting.clear.handler(({ context, input }) =>
      context.inSchool(thenShow(input, { act: clearFirstMeeting, show: communityPage })),
    ),
  },
  guests: {
    invite: os.guests.invite.handler(({ context, input }) =>
      context.inSchool(thenShow(input, { act: inviteGuest, show: peopleOfCommunity })),
    ),
    change: os.guests.change.handler(({ context, input }) =>
      context.inSchool(thenShow(input, { act: changeGuest, show: peopleOfCommunity })),
    ),
    end: os.guests.end.handler(({ context, input }) =>
      context.inSchool(thenShow(input, { act: endGuest, show: peopleOfCommunity })),
    ),
    restore: os.guests.restore.handler(({ context, input }) =>
      context.inSchool(thenShow(input, { act: restoreGuest, show: peopleOfCommunity })),
    ),
  },
  closing: {
    close: os.closing.close.handler(({ context, input }) =>
      context.inSchool(thenShow(input, { act: closeCommunity, show: communityPage })),
    ),
    reopen: os.closing.reopen.handler(({ context, input }) =>
      context.inSchool(thenShow(input, { act: reopenCommunity, show: communityPage })),
    ),
  },
  ratings: {
    read: os.ratings.read.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => ratingsVisibleTo(tx, actor, input.communityId, moment)),
    ),
    rate: os.ratings.rate.handler(({ context, input }) =>
      context.inSchool(thenShow(input, { act: rateArea, show: ratingsVisibleTo })),
    ),
    clear: os.ratings.clear.handler(({ context, input }) =>
      context.inSchool(thenShow(input, { act: clearRating, show: ratingsVisibleTo })),
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
