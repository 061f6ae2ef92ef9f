import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { addDays, type IsoWeekday, type LocalDate } from '#base/local-date.ts'
import { useDraft } from '#kit/draft.ts'
import { useMe } from '#school/access/web/public.tsx'
import { type MeetingTemplate, meetingMinutes } from '../../meeting.ts'
import type { Rhythm, WeekOfMonth } from '../../series.ts'
import { meetingsApi } from '../api.ts'
import { orNull } from '../set/meeting-values.ts'
import type { CommunityMeetings, PlannedDay } from '../shapes.ts'

export interface SeriesValues {
  purpose: string
  template: MeetingTemplate
  rhythm: Rhythm
  weekday: IsoWeekday
  weekOfMonth: WeekOfMonth
  startsAt: string
  lengthMinutes: number
  place: string
  link: string
  fromOn: LocalDate | null
  untilOn: LocalDate | null
  /** Days of the rhythm that were unmarked, and days offered instead that were marked. */
  without: readonly LocalDate[]
  instead: readonly LocalDate[]
}

/** The methodical Thursday, which most schools keep. */
export const preset = { rhythm: 'monthly', weekday: 4, weekOfMonth: 3 } as const

const usualSpan = 270
const pauseMs = 300

export function useSeriesDraft({ community, months }: CommunityMeetings) {
  const { today } = useMe()
  const draft = useDraft<SeriesValues>(`meetings.series.${community.id}`, {
    ...preset,
    purpose: '',
    template: 'results',
    startsAt: '15:00',
    lengthMinutes: meetingMinutes.usual,
    place: '',
    link: '',
    fromOn: today,
    untilOn: months.at(-1)?.endsOn ?? addDays(today, usualSpan),
    without: [],
    instead: [],
  })
  const change = (changes: Partial<SeriesValues>) => draft.change((before) => ({ ...before, ...changes }))
  return { draft, values: draft.value, change }
}

/** What the contract asks for; null while something is missing. */
export function seriesFields(values: SeriesValues) {
  const { fromOn, untilOn, rhythm, weekOfMonth, without: _, instead: __, ...rest } = values
  if (fromOn === null || untilOn === null || fromOn > untilOn || rest.startsAt === '') return null
  return {
    ...rest,
    rhythm,
    weekOfMonth: rhythm === 'monthly' ? weekOfMonth : null,
    place: orNull(values.place),
    link: orNull(values.link),
    fromOn,
    untilOn,
  }
}

/** The days of the rhythm as the school year has them. Purpose and place do not change them. */
export function usePlan({ community }: CommunityMeetings, values: SeriesValues) {
  const fields = seriesFields(values)
  const asked = fields === null ? null : { ...fields, purpose: '·', place: null, link: null }
  const [input] = useDebouncedValue(asked === null ? null : JSON.stringify(asked), pauseMs)
  // What was written a moment ago, read back.
  const plain = input === null ? null : (JSON.parse(input) as NonNullable<typeof asked>)
  return useQuery(
    meetingsApi.series.plan.queryOptions({
      input: { ...(plain ?? emptyPlan), communityId: community.id },
      enabled: plain !== null,
      placeholderData: keepPreviousData,
    }),
  )
}

/** Never sent: the query waits until there is something to ask. */
const emptyPlan = {
  ...preset,
  purpose: '·',
  template: 'free',
  startsAt: '00:00',
  lengthMinutes: meetingMinutes.usual,
  place: null,
  link: null,
  fromOn: '2000-01-01',
  untilOn: '2000-01-01',
} as const

export function mayMeet({ studyDay }: PlannedDay): boolean {
  return studyDay === 'study' || studyDay === 'unknown'
}

/** The days that will be set, in their order. */
export function chosenDays(plan: readonly PlannedDay[], { without, instead }: SeriesValues): LocalDate[] {
  const days = plan.flatMap((day) => {
    if (mayMeet(day)) return without.includes(day.on) ? [] : [day.on]
    return day.instead !== null && instead.includes(day.instead) ? [day.instead] : []
  })
  return [...new Set(days)].toSorted()
}
