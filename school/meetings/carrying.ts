import type { Item, ItemKind } from './agenda.ts'
import { comingBack, type Decision } from './decision.ts'
import { endsAt, type Meeting, type MeetingId, stateOfMeeting } from './meeting.ts'

/** Minutes for asking what became of a decision. */
export const followUpMinutes = 3

/** Mood and agreement belong to their meeting, and an open decision returns by itself. */
const staying: readonly ItemKind[] = ['mood', 'agreement', 'follow_up']

export function isCarriedOn(item: Pick<Item, 'kind' | 'removed'>): boolean {
  return item.removed === null && !staying.includes(item.kind)
}

/** The meeting that takes up what waits: the earliest that is set and not over. */
export function nextMeeting<Of extends Meeting>(meetings: readonly Of[], now: Date): Of | null {
  const ahead = meetings.filter((meeting) => stateOfMeeting(meeting) === 'set' && endsAt(meeting) > now)
  return ahead.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())[0] ?? null
}

/** Open decisions of other meetings that the agenda does not ask about. One that was taken off it by hand stays off. */
export function missingFollowUps(
  decisions: readonly Decision[],
  { meetingId, items }: { meetingId: MeetingId; items: readonly Pick<Item, 'decisionId'>[] },
): Decision[] {
  const there = new Set(items.map(({ decisionId }) => decisionId))
  return comingBack(decisions).filter(
    (decision) => decision.meetingId !== meetingId && !there.has(decision.id),
  )
}

/** Where new lines go: follow-ups in front of all, carried items behind them, both behind those that are there already. */
export function withInFront<Line extends Pick<Item, 'kind' | 'carriedFrom'>>(
  agenda: readonly Line[],
  { followUps, carried }: { followUps: readonly Line[]; carried: readonly Line[] },
): Line[] {
  const asked = leading(agenda, ({ kind }) => kind === 'follow_up')
  const taken = leading(agenda.slice(asked.length), ({ carriedFrom }) => carriedFrom !== null)
  const rest = agenda.slice(asked.length + taken.length)
  return [...asked, ...followUps, ...taken, ...carried, ...rest]
}

function leading<Line>(lines: readonly Line[], is: (line: Line) => boolean): Line[] {
  const end = lines.findIndex((line) => !is(line))
  return lines.slice(0, end === -1 ? lines.length : end)
}
