import { implement } from '@orpc/server'
import type { RouteContext } from '#school/access/server/public.ts'
import { contract } from '../contract.ts'
import { speak } from './count-voices.ts'
import { enterByCode, findRoom } from './door.ts'
import { beat, enterRoom, leaveRoom, removeParticipant } from './keep-presence.ts'
import { decideProposal, makeProposal, sayToProposal, withdrawProposal } from './keep-proposals.ts'
import { markBox } from './mark-box.ts'
import { closeRoom, openRoom, reopenRoom, takeChair } from './open-room.ts'
import { ownPart } from './own-part.ts'
import { moodTrend, recordOf } from './record.ts'
import { extendStage, goTo, pauseStage, resumeStage } from './run-stage.ts'
import { inMeeting } from './standing.ts'
import { roomStateFor } from './watch-room.ts'
import { groupCard, keepCardGroup, removeCardGroup, withdrawCard, writeCard } from './write-cards.ts'

const os = implement(contract).$context<RouteContext>()

export const routes = os.router({
  room: {
    open: os.room.open.handler(async ({ context, input }) => {
      await context.inSchool((tx, actor, moment) => openRoom(tx, actor, input.meetingId, moment))
      return roomStateFor(context, input)
    }),
    close: os.room.close.handler(({ context, input }) => inMeeting(context, input.meetingId, closeRoom)),
    reopen: os.room.reopen.handler(async ({ context, input }) => {
      await inMeeting(context, input.meetingId, reopenRoom)
      return roomStateFor(context, input)
    }),
  },
  chair: {
    take: os.chair.take.handler(({ context, input }) => inMeeting(context, input.meetingId, takeChair)),
  },
  door: {
    find: os.door.find.handler(({ context, input }) => findRoom(context, input.code)),
    enter: os.door.enter.handler(({ context, input }) => enterByCode(context, input)),
  },
  presence: {
    enter: os.presence.enter.handler(({ context, input }) => inMeeting(context, input.meetingId, enterRoom)),
    beat: os.presence.beat.handler(({ context, input }) => inMeeting(context, input.meetingId, beat)),
    leave: os.presence.leave.handler(({ context, input }) => inMeeting(context, input.meetingId, leaveRoom)),
  },
  participants: {
    remove: os.participants.remove.handler(({ context, input }) =>
      inMeeting(context, input.meetingId, (tx, standing) =>
        removeParticipant(tx, standing, input.participantId),
      ),
    ),
  },
  view: os.view.handler(({ context, input }) => roomStateFor(context, input)),
  own: os.own.handler(({ context, input }) => inMeeting(context, input.meetingId, ownPart)),
  stage: {
    go: os.stage.go.handler(({ context, input }) =>
      inMeeting(context, input.meetingId, (tx, standing) => goTo(tx, standing, input)),
    ),
    pause: os.stage.pause.handler(({ context, input }) => inMeeting(context, input.meetingId, pauseStage)),
    resume: os.stage.resume.handler(({ context, input }) => inMeeting(context, input.meetingId, resumeStage)),
    extend: os.stage.extend.handler(({ context, input }) =>
      inMeeting(context, input.meetingId, (tx, standing) => extendStage(tx, standing, input)),
    ),
  },
  cards: {
    write: os.cards.write.handler(({ context, input }) =>
      inMeeting(context, input.meetingId, (tx, standing) => writeCard(tx, standing, input)),
    ),
    withdraw: os.cards.withdraw.handler(({ context, input }) =>
      inMeeting(context, input.meetingId, (tx, standing) =>
        withdrawCard(tx, standing, input.cardId, 'withdraw'),
      ),
    ),
    restore: os.cards.restore.handler(({ context, input }) =>
      inMeeting(context, input.meetingId, (tx, standing) =>
        withdrawCard(tx, standing, input.cardId, 'restore'),
      ),
    ),
    group: os.cards.group.handler(({ context, input }) =>
      inMeeting(context, input.meetingId, (tx, standing) => groupCard(tx, standing, input)),
    ),
  },
  groups: {
    keep: os.groups.keep.handler(({ context, input }) =>
      inMeeting(context, input.meetingId, (tx, standing) => keepCardGroup(tx, standing, input)),
    ),
    remove: os.groups.remove.handler(({ context, input }) =>
      inMeeting(context, input.meetingId, (tx, standing) => removeCardGroup(tx, standing, input.groupId)),
    ),
  },
  boxes: {
    mark: os.boxes.mark.handler(({ context, input }) =>
      inMeeting(context, input.meetingId, (tx, standing) => markBox(tx, standing, input)),
    ),
  },
  proposals: {
    make: os.proposals.make.handler(({ context, input }) =>
      inMeeting(context, input.meetingId, (tx, standing) => makeProposal(tx, standing, input)),
    ),
    withdraw: os.proposals.withdraw.handler(({ context, input }) =>
      inMeeting(context, input.meetingId, (tx, standing) =>
        withdrawProposal(tx, standing, input.proposalId, 'withdraw'),
      ),
    ),
    restore: os.proposals.restore.handler(({ context, input }) =>
      inMeeting(context, input.meetingId, (tx, standing) =>
        withdrawProposal(tx, standing, input.proposalId, 'restore'),
      ),
    ),
    say: os.proposals.say.handler(({ context, input }) =>
      inMeeting(context, input.meetingId, (tx, standing) => sayToProposal(tx, standing, input)),
    ),
    decide: os.proposals.decide.handler(({ context, input }) =>
      inMeeting(context, input.meetingId, (tx, standing) => decideProposal(tx, standing, input)),
    ),
  },
  turns: {
    speak: os.turns.speak.handler(({ context, input }) =>
      inMeeting(context, input.meetingId, (tx, standing) => speak(tx, standing, input.participantId)),
    ),
  },
  moods: {
    trend: os.moods.trend.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => moodTrend(tx, actor, input.communityId, moment)),
    ),
  },
  record: os.record.handler(({ context, input }) =>
    context.inSchool((tx, actor, moment) => recordOf(tx, actor, input.meetingId, moment)),
  ),
})
