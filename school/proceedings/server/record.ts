import { foundOrRefused, refuse } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { CommunityId } from '#school/communities/community.ts'
import { communityFacts } from '#school/communities/server/public.ts'
import type { MeetingId } from '#school/meetings/meeting.ts'
import type { Participant } from '../presence.ts'
import { averagesOfMeeting, averagesOfYear, type KeptMood } from './average-store.ts'
import { frameOf, type RoomFrame } from './room-frame.ts'
import { motionOf, type RoomMotion } from './room-motion.ts'
import { agendaLines, decided, personIn } from './room-view.ts'
import { boxView, proposalView, shownCard } from './stage-view.ts'

/** What came out of a meeting. Nobody’s voice and nobody’s mark is in it. */
export async function recordOf(tx: Transaction, actor: Actor, meetingId: MeetingId, moment: Moment) {
  const frame = await frameOf(tx, actor, meetingId, moment)
  if (!frame.facts.isInside) refuse('NOT_FOUND')
  const motion = foundOrRefused(await motionOf(tx, meetingId, 'all'))
  const averages = await averagesOfMeeting(tx, meetingId)
  return {
    meetingId,
    openedAt: motion.room.opened.at.toISOString(),
    closedAt: motion.room.closed?.at.toISOString() ?? null,
    present: presentIn(frame, motion.participants),
    items: itemsIn(frame, motion, moment.now),
    made: frame.decisions
      .filter((decision) => decision.meetingId === meetingId)
      .map(({ id }) => decided(frame, id))
      .filter((found) => found !== null),
    averages: averages.map(({ tool, occasion, answersCount, averages: values }) => ({
      ...{ tool, occasion, answersCount },
      averages: { ...values },
    })),
  }
}

export type MeetingRecord = Awaited<ReturnType<typeof recordOf>>

function itemsIn(frame: RoomFrame, motion: RoomMotion, now: Date) {
  const { participants } = motion
  return agendaLines(frame, motion.phases, now).map(({ itemId, title, spentSeconds, state }) => {
    const isOf = (thing: { itemId: string }) => thing.itemId === itemId
    // What was written and never shown stays with who wrote it.
    const isShown = motion.phases.some((phase) => isOf(phase) && phase.phase === 'show')
    return {
      ...{ itemId, title, spentSeconds },
      isReached: state !== 'ahead',
      cards: isShown ? motion.cards.filter(isOf).map((card) => shownCard(frame, participants, card)) : [],
      groups: motion.groups.filter(isOf).map(({ id, title: name }) => ({ id, title: name })),
      boxes: motion.boxes.filter(isOf).map(boxView),
      proposals: motion.proposals
        .filter(isOf)
        .map((proposal) => proposalView(frame, participants, proposal, now)),
    }
  })
}

/** In the order of a register: members by family name, then guests. */
function presentIn(frame: RoomFrame, participants: readonly Participant[]) {
  return participants
    .filter(({ removedAt }) => removedAt === null)
    .map(({ personId, guestName }) => ({
      person: personId === null ? null : personIn(frame, personId),
      guestName,
      isGuest: personId === null || !frame.inside.has(personId),
    }))
    .toSorted(
      (a, b) =>
        Number(a.isGuest) - Number(b.isGuest) ||
        (a.person?.familyName ?? a.guestName ?? '').localeCompare(
          b.person?.familyName ?? b.guestName ?? '',
          'ru',
        ),
    )
}

/** The picture of the group from meeting to meeting, for the group alone. */
export async function moodTrend(tx: Transaction, actor: Actor, id: CommunityId, moment: Moment) {
  const facts = await communityFacts(tx, actor, id, moment)
  if (!facts.isInside) refuse('NOT_FOUND')
  return { moods: (await averagesOfYear(tx, facts.yearId)).map(shownMood) }
}

function shownMood({ meetingId, on, tool, occasion, answersCount, averages }: KeptMood) {
  return { ...{ meetingId, on, tool, occasion, answersCount }, averages: { ...averages } }
}
