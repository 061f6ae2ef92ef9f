import { implement } from '@orpc/server'
import type { RouteContext } from '#school/access/server/public.ts'
import { contract } from '../contract.ts'
import { boardsVisibleTo, boardVisibleTo } from './board-page.ts'
import { castBallot } from './cast-ballot.ts'
import { chooseTopic, shortlistTopic, unchooseTopic, unshortlistTopic } from './choose-topic.ts'
import {
  addChallenge,
  challengesVisibleTo,
  changeChallenge,
  restoreChallenge,
  retireChallenge,
} from './keep-challenges.ts'
import { cancelVoting, closeBoard, extendVoting, openVoting, reopenBoard } from './keep-voting.ts'
import { mergeTopic, unmergeTopic } from './merge-topics.ts'
import { areasVisibleTo, nameArea } from './name-areas.ts'
import { changeBoard, openBoard } from './open-board.ts'
import { changeTopic, proposeTopic, restoreTopic, withdrawTopic } from './propose-topic.ts'

const os = implement(contract).$context<RouteContext>()

export const routes = os.router({
  challenges: {
    list: os.challenges.list.handler(({ context }) =>
      context.inSchool((tx, actor) => challengesVisibleTo(tx, actor)),
    ),
    add: os.challenges.add.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => addChallenge(tx, actor, input, moment)),
    ),
    change: os.challenges.change.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => changeChallenge(tx, actor, input, moment)),
    ),
    retire: os.challenges.retire.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => retireChallenge(tx, actor, input, moment)),
    ),
    restore: os.challenges.restore.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => restoreChallenge(tx, actor, input, moment)),
    ),
  },
  areas: {
    list: os.areas.list.handler(({ context }) => context.inSchool((tx, actor) => areasVisibleTo(tx, actor))),
    rename: os.areas.rename.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => nameArea(tx, actor, input, moment)),
    ),
  },
  boards: {
    list: os.boards.list.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => boardsVisibleTo(tx, actor, input, moment)),
    ),
    open: os.boards.open.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => openBoard(tx, actor, input, moment)),
    ),
    get: os.boards.get.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => boardVisibleTo(tx, actor, input.boardId, moment)),
    ),
    change: os.boards.change.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => changeBoard(tx, actor, input, moment)),
    ),
    openVoting: os.boards.openVoting.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => openVoting(tx, actor, input, moment)),
    ),
    extendVoting: os.boards.extendVoting.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => extendVoting(tx, actor, input, moment)),
    ),
    cancelVoting: os.boards.cancelVoting.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => cancelVoting(tx, actor, input, moment)),
    ),
    close: os.boards.close.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => closeBoard(tx, actor, input, moment)),
    ),
    reopen: os.boards.reopen.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => reopenBoard(tx, actor, input, moment)),
    ),
  },
  topics: {
    propose: os.topics.propose.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => proposeTopic(tx, actor, input, moment)),
    ),
    change: os.topics.change.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => changeTopic(tx, actor, input, moment)),
    ),
    withdraw: os.topics.withdraw.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => withdrawTopic(tx, actor, input, moment)),
    ),
    restore: os.topics.restore.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => restoreTopic(tx, actor, input, moment)),
    ),
    merge: os.topics.merge.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => mergeTopic(tx, actor, input, moment)),
    ),
    unmerge: os.topics.unmerge.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => unmergeTopic(tx, actor, input, moment)),
    ),
    shortlist: os.topics.shortlist.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => shortlistTopic(tx, actor, input, moment)),
    ),
    unshortlist: os.topics.unshortlist.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => unshortlistTopic(tx, actor, input, moment)),
    ),
    choose: os.topics.choose.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => chooseTopic(tx, actor, input, moment)),
    ),
    unchoose: os.topics.unchoose.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => unchooseTopic(tx, actor, input, moment)),
    ),
  },
  ballots: {
    cast: os.ballots.cast.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => castBallot(tx, actor, input, moment)),
    ),
  },
})
