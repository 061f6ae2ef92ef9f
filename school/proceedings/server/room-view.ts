import type { z } from 'zod'
import type { PersonId } from '#school/access/actor.ts'
import type { ItemId } from '#school/meetings/agenda.ts'
import type { DecisionId } from '#school/meetings/decision.ts'
import { spentSeconds } from '../phase-clock.ts'
import { type Participant, presenceAt } from '../presence.ts'
import type { AgendaLine, Decided, InRoom, RoomView } from '../room-contract.ts'
import { phasesOf, type StagePhase } from '../stage.ts'
import { reopenUntil } from './open-room.ts'
import type { RoomFrame } from './room-frame.ts'
import type { RoomMotion } from './room-motion.ts'
import { stageView } from './stage-view.ts'

type View = z.output<typeof RoomView>

/** Who sees the same: those inside, or its guests. */
export const audiences = ['inside', 'guests'] as const
export type Audience = (typeof audiences)[number]

/** The room as everybody in it sees it; guests are not told how much each member spoke, nor the code. */
export function roomView(frame: RoomFrame, motion: RoomMotion, audience: Audience, now: Date): View {
  const { meeting, facts } = frame
  const { room, participants } = motion
  const isInside = audience === 'inside'
  const there = participants.filter(({ removedAt }) => removedAt === null)
  const cameIn = new Set(there.map(({ personId }) => personId))
  return {
    meeting: {
      ...{ id: meeting.id, number: meeting.number, purpose: meeting.purpose, template: meeting.template },
      community: { id: facts.communityId, name: facts.name },
      startsAt: meeting.startsAt.toISOString(),
      lengthMinutes: meeting.lengthMinutes,
    },
    code: isInside && room.closed === null ? room.code : null,
    openedAt: room.opened.at.toISOString(),
    closedAt: room.closed?.at.toISOString() ?? null,
    reopenUntil: room.closed === null ? null : reopenUntil(room.closed.at),
    chair: personIn(frame, room.chairId),
    participants: there.map((each) => inRoom(frame, each, isInside, now)),
    away: facts.members.map(({ person }) => person).filter(({ id }) => !cameIn.has(id)),
    speaking:
      isInside && room.speaking !== null
        ? { participantId: room.speaking.participantId, since: room.speaking.since.toISOString() }
        : null,
    agenda: agendaLines(frame, motion.phases, now),
    stage: stageView(frame, motion, now),
    made: frame.decisions
      .filter((decision) => decision.meetingId === meeting.id)
      .map(({ id }) => decided(frame, id))
      .filter((found) => found !== null),
  }
}

function inRoom(
  frame: RoomFrame,
  participant: Participant,
  isInside: boolean,
  now: Date,
): z.output<typeof InRoom> {
  const { id, personId, guestName, turnsCount, spokenSeconds } = participant
  return {
    id,
    person: personId === null ? null : personIn(frame, personId),
    guestName,
    isGuest: personId === null || !frame.inside.has(personId),
    presence: presenceAt(participant, now),
    voice: isInside ? { turnsCount, spokenSeconds } : null,
  }
}

export function agendaLines(
  frame: RoomFrame,
  phases: readonly StagePhase[],
  now: Date,
): z.output<typeof AgendaLine>[] {
  const running = phases.find(({ endedAt }) => endedAt === null)
  return frame.items.map((item) => {
    const own = phases.filter(({ itemId, endedAt }) => itemId === item.id && endedAt !== null)
    const state = running?.itemId === item.id ? 'now' : own.length > 0 ? 'done' : 'ahead'
    const { id, kind, block, title, note, lengthMinutes, settings, carriedFrom, decisionId } = item
    return {
      itemId: id,
      ...{ kind, block, title, note, lengthMinutes, settings, state },
      phases: [...phasesOf(item)],
      spentSeconds: own.reduce((sum, phase) => sum + spentSeconds(phase, now), 0),
      isCarried: carriedFrom !== null,
      decision: decisionId === null ? null : decided(frame, decisionId),
    }
  })
}

export function decided(frame: RoomFrame, id: DecisionId): z.output<typeof Decided> | null {
  const found = frame.decisions.find((decision) => decision.id === id)
  if (found === undefined) return null
  const { text, ownerId, dueOn } = found
  const itemId: ItemId | null = found.itemId
  return { decisionId: id, itemId, text, owner: ownerId === null ? null : personIn(frame, ownerId), dueOn }
}

/** The references hold in the tables, so a missing name would be a defect of ours. */
export function personIn({ people }: Pick<RoomFrame, 'people'>, id: PersonId) {
  return people.get(id) ?? { id, familyName: '', givenName: '', patronymic: null }
}
