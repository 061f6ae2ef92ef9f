import { beforeAll, expect, test } from 'vitest'
import { newId } from '#base/id.ts'
import { type LocalDate, localDate } from '#base/local-date.ts'
import type { CommunityId } from '#school/communities/community.ts'
import { titlesOf } from '#test/support/meeting-sample.ts'
import { refusalOf, refusedAsAbsent } from '#test/support/refusal.ts'
import { type Client, testSchool } from '#test/support/school.ts'
import type { SeriesId } from '../meeting.ts'

const school = await testSchool(6)

let lead: Client
let colleague: Client
let communityId: CommunityId
let seriesId: SeriesId

beforeAll(async () => {
  lead = await school.as('lead')
  colleague = await school.as('m3')
  communityId = (await lead.communities.list({})).communities[0]?.id ?? newId<'Community'>()
})

/** The last Thursday of each month at three. */
const rhythm = () => ({
  communityId,
  purpose: 'Что показали работы месяца',
  template: 'results' as const,
  rhythm: 'monthly' as const,
  weekday: 4 as const,
  weekOfMonth: 5 as const,
  startsAt: '15:00',
  lengthMinutes: 90,
  place: null,
  link: 'https://meet.example/room',
  fromOn: localDate('2025-09-01'),
  untilOn: localDate('2025-12-31'),
})
const begin = (days: LocalDate[]) =>
  lead.meetings.series.begin({ ...rhythm(), days, itemTitles: titlesOf('results') })

test('the plan shows days without lessons with the next study day, and sets nothing', async () => {
  const { days } = await lead.meetings.series.plan(rhythm())
  expect(days).toEqual([
    { on: '2025-09-25', studyDay: 'study', instead: null },
    { on: '2025-10-30', studyDay: 'holidays', instead: '2025-11-05' },
    { on: '2025-11-27', studyDay: 'study', instead: null },
    { on: '2025-12-25', studyDay: 'study', instead: null },
  ])
  expect((await lead.meetings.ofCommunity({ communityId })).meetings).toEqual([])
})

test('what was chosen from it is set at once and told once', async () => {
  const days = ['2025-09-25', '2025-11-05', '2025-11-27', '2025-12-25'].map(localDate)
  const { series, meetings } = await begin(days)
  seriesId = series.id
  expect(series).toMatchObject({ startsAt: '15:00', weekOfMonth: 5, meetingsAhead: 4, ended: null })
  expect(meetings.map(({ number, startsAt }) => [number, startsAt])).toEqual([
    [1, '2025-09-25T12:00:00.000Z'],
    [2, '2025-11-05T12:00:00.000Z'],
    [3, '2025-11-27T12:00:00.000Z'],
    [4, '2025-12-25T12:00:00.000Z'],
  ])
  const news = (await colleague.notices.list({ limit: 10 })).notices
  expect(news.filter(({ kind }) => kind.startsWith('meetings.'))).toMatchObject([
    { kind: 'meetings.series_begun', params: { count: 4, time: '15:00' } },
  ])
  const shown = await colleague.meetings.ofCommunity({ communityId })
  expect(shown.series.map(({ id }) => id)).toEqual([seriesId])
})

test('ending calls off what is ahead; resuming brings back just that', async () => {
  const { meetings } = await lead.meetings.ofCommunity({ communityId })
  const alone = meetings.at(-1)?.id ?? newId<'Meeting'>()
  await lead.meetings.cancel({ meetingId: alone, words: 'Праздник' })
  school.clock.set(new Date(school.clock.now().getTime() + 60_000).toISOString())
  const ended = await colleague.meetings.series.end({ seriesId, words: 'Другой ритм' })
  expect(ended.series).toMatchObject({ meetingsAhead: 0, ended: { by: { familyName: 'Белых' } } })
  expect(ended.cancelled.map(({ number }) => number)).toEqual([1, 2, 3])
  expect(await refusalOf(lead.meetings.series.end({ seriesId, words: null }))).toEqual({
    code: 'already_ended',
  })
  const { restored, series } = await lead.meetings.series.resume({ seriesId })
  expect(restored.map(({ number, state }) => [number, state])).toEqual([
    [1, 'set'],
    [2, 'set'],
    [3, 'set'],
  ])
  expect(series).toMatchObject({ meetingsAhead: 3, ended: null })
  expect(await refusalOf(lead.meetings.series.resume({ seriesId }))).toEqual({ code: 'not_ended' })
})

test('a wrong rhythm is refused by its field, and anybody outside finds nothing', async () => {
  const plan = (change: object) => refusalOf(lead.meetings.series.plan({ ...rhythm(), ...change }))
  expect(await plan({ untilOn: '2025-08-01' })).toMatchObject({ fields: { untilOn: 'custom' } })
  expect(await plan({ weekOfMonth: null })).toMatchObject({ fields: { weekOfMonth: 'custom' } })
  expect(await plan({ startsAt: '25:00' })).toMatchObject({ fields: { startsAt: 'invalid_format' } })
  expect(await refusalOf(begin([]))).toMatchObject({ fields: { days: 'too_small' } })
  const days = [localDate('2025-09-25')]
  for (const client of [await school.as('dir'), await school.as('guest'), await school.outsider()])
    await refusedAsAbsent(
      client.meetings.series.plan(rhythm()),
      client.meetings.series.begin({ ...rhythm(), days, itemTitles: titlesOf('results') }),
      client.meetings.series.end({ seriesId, words: null }),
      client.meetings.series.resume({ seriesId }),
    )
})
