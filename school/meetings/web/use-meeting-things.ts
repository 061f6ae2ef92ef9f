import { useQuery } from '@tanstack/react-query'
import { addDays } from '#base/local-date.ts'
import { useFormats } from '#kit/format.ts'
import type { WaitingThing } from '#kit/waiting.ts'
import { useWords } from '#kit/words.ts'
import { useMe } from '#school/access/web/public.tsx'
import { meetingsPaths } from '../paths.ts'
import { meetingsApi } from './api.ts'
import type { MeetingCard } from './shapes.ts'
import { useWhen } from './use-when.ts'
import { waitingWords } from './words/waiting.ts'

interface Part {
  thing: WaitingThing | null
  isKnown: boolean
}

/** A decision says so on Today from so many days before its day. */
const soonDays = 2

/** For Today: meetings of today and tomorrow, what the person has taken on, and a month that ends without a meeting. */
export function useMeetingThings(): readonly Part[] {
  return [...useNearMeetings(), useOwnDecisions(), ...useMonthWarnings()]
}

function useNearMeetings(): readonly Part[] {
  const t = useWords(waitingWords)
  const when = useWhen()
  const { today } = useMe()
  const own = useQuery(meetingsApi.own.queryOptions({ input: { from: today, to: addDays(today, 1) } }))
  const near = (own.data?.meetings ?? []).filter(
    ({ view, state }) => view !== 'administration' && (state === 'set' || state === 'running'),
  )
  const titleOf = ({ state, startsAt }: MeetingCard) => {
    if (state === 'running') return t.running
    const time = when.timeOf(startsAt)
    return when.dayOf(startsAt) === today ? t.today(time) : t.tomorrow(time)
  }
  const markOf = ({ state, startsAt }: MeetingCard) => {
    if (state === 'running') return t.marks.now
    return when.dayOf(startsAt) === today ? t.marks.today : t.marks.tomorrow
  }
  const things = near.map(
    (meeting): WaitingThing => ({
      key: `meeting-${meeting.id}`,
      title: titleOf(meeting),
      note: t.note(meeting.purpose, meeting.community.name),
      mark: markOf(meeting),
      tone: meeting.state === 'running' ? 'coral' : 'sky',
      to: meetingsPaths.meeting,
      params: { meetingId: meeting.id },
      action: t.open,
    }),
  )
  return partsOf(things, !own.isPending)
}

/** The one that is most pressing, or their count. */
function useOwnDecisions(): Part {
  const t = useWords(waitingWords)
  const { today } = useMe()
  const own = useQuery(meetingsApi.decisions.own.queryOptions())
  const due = (own.data?.decisions ?? [])
    .filter(({ dueOn }) => dueOn !== null && dueOn <= addDays(today, soonDays))
    .toSorted((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''))
  const [first, ...rest] = due
  const thing: WaitingThing | null =
    first === undefined
      ? null
      : {
          key: 'decisions',
          title: rest.length === 0 ? t.decision(first.text) : t.decisions(due.length),
          note: t.ofCommunity(first.community.name),
          mark: first.isOverdue ? t.marks.late : t.marks.due,
          tone: 'amber',
          to: meetingsPaths.decisions,
          params: { communityId: first.community.id },
          action: t.open,
        }
  return { thing, isKnown: !own.isPending }
}

function useMonthWarnings(): readonly Part[] {
  const t = useWords(waitingWords)
  const formats = useFormats()
  const found = useQuery(meetingsApi.warnings.queryOptions())
  const things = (found.data?.warnings ?? []).map(
    ({ community, endsOn, daysLeft }): WaitingThing => ({
      key: `month-${community.id}`,
      title: t.month,
      note: t.monthNote(community.name, formats.dayShort(endsOn)),
      mark: t.daysLeft(daysLeft),
      tone: 'amber',
      to: meetingsPaths.ofCommunity,
      params: { communityId: community.id },
      action: t.set,
    }),
  )
  return partsOf(things, !found.isPending)
}

/** One part says whether the answer has come, also when there is nothing. */
function partsOf(things: readonly WaitingThing[], isKnown: boolean): readonly Part[] {
  return [{ thing: null, isKnown }, ...things.map((thing) => ({ thing, isKnown }))]
}
