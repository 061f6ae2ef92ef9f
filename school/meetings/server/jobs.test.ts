import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#base/id.ts'
import { localDate } from '#base/local-date.ts'
import { inScope } from '#platform/db/database.ts'
import type { Actor } from '#school/access/actor.ts'
import { momentIn } from '#school/access/server/public.ts'
import type { CommunityId } from '#school/communities/community.ts'
import { meetingOf } from '#test/support/meeting-sample.ts'
import { type Outside, schoolWithOutside } from '#test/support/outside.ts'
import type { Client } from '#test/support/school.ts'
import { lookAhead } from './jobs.ts'
import { endMeeting, openMeeting } from './public.ts'

let outside: Outside
let lead: Client
let communityId: CommunityId

beforeAll(async () => {
  outside = await schoolWithOutside(6)
  lead = await outside.school.as('lead')
  communityId = (await lead.communities.list({})).communities[0]?.id ?? newId<'Community'>()
})

/** By the clock of the demo school, which stands in August 2025. */
async function goTo(iso: string): Promise<void> {
  const { now } = await lead.access.me()
  outside.wait({ minutes: (Date.parse(iso) - Date.parse(now)) / 60_000 })
}

/** What the schedule does, twice, because two processes may. */
async function work(): Promise<void> {
  const { database } = outside.school.ground
  for (let times = 0; times < 2; times += 1) {
    await lookAhead(database, outside.school.clock)
    await outside.sendNotices()
  }
}

async function told(login: string, kind: string): Promise<Record<string, string | number>[]> {
  const { notices } = await (await outside.school.as(login)).notices.list({ limit: 100 })
  return notices.filter((notice) => notice.kind === kind).map(({ params }) => params)
}

describe('reminders', () => {
  test('come a day and an hour before, once, and go with the meeting when it moves', async () => {
    await goTo('2025-09-01T09:00:00+03:00')
    const set = await meetingOf(lead, communityId, '2025-09-03T12:00:00Z')
    const { facilitator: _, secretary: __, ...fields } = set
    const change = { ...fields, meetingId: set.id, facilitatorId: null, secretaryId: null, words: null }
    await lead.meetings.change({ ...change, startsAt: '2025-09-04T12:00:00Z' })
    await goTo('2025-09-02T16:00:00+03:00')
    await work()
    expect(await told('m3', 'meetings.day_before')).toEqual([])
    await goTo('2025-09-03T15:00:00+03:00')
    await work()
    expect(await told('m3', 'meetings.day_before')).toMatchObject([{ on: '2025-09-04', time: '15:00' }])
    expect(await told('m3', 'meetings.hour_before')).toEqual([])
    await goTo('2025-09-04T14:00:00+03:00')
    await work()
    expect(await told('m3', 'meetings.hour_before')).toHaveLength(1)
    await goTo('2025-09-04T14:30:00+03:00')
    await work()
    expect(await told('m3', 'meetings.day_before')).toHaveLength(1)
    expect(await told('lead', 'meetings.hour_before')).toHaveLength(1)
    expect(await told('dir', 'meetings.hour_before')).toEqual([])
  })

  test('do not come for a meeting that was called off, neither to members nor to its guest', async () => {
    const { id: meetingId } = await meetingOf(lead, communityId, '2025-09-08T12:00:00Z')
    const guest = { meetingId, personId: outside.school.person('guest'), name: null, contact: null }
    await lead.meetings.guests.invite(guest)
    const other = await meetingOf(lead, communityId, '2025-09-08T15:00:00Z')
    await lead.meetings.guests.invite({ ...guest, meetingId: other.id })
    await lead.meetings.cancel({ meetingId, words: null })
    await goTo('2025-09-08T11:59:00+03:00')
    await work()
    await goTo('2025-09-08T17:00:00+03:00')
    await work()
    expect((await told('m4', 'meetings.hour_before')).map(({ time }) => time)).toEqual(['18:00', '15:00'])
    expect((await told('guest', 'meetings.hour_before')).map(({ time }) => time)).toEqual(['18:00'])
    expect(await told('guest', 'meetings.cancelled')).toHaveLength(1)
  })

  test('reach whoever has joined since, and not whoever has left', async () => {
    await meetingOf(lead, communityId, '2025-09-10T12:00:00Z')
    const eighth = await outside.school.as('m8')
    await eighth.communities.membership.leave({ communityId, words: null })
    await work()
    await goTo('2025-09-10T14:00:00+03:00')
    await work()
    const times = (params: Record<string, string | number>[]) =>
      params.filter(({ on }) => on === '2025-09-10')
    expect(times(await told('m8', 'meetings.hour_before'))).toEqual([])
    expect(times(await told('m7', 'meetings.hour_before'))).toHaveLength(1)
  })

  test('of a decision come on the morning before its day, to its owner, unless it is done by then', async () => {
    const decision = (text: string) => ({
      communityId,
      meetingId: null,
      text,
      ownerId: outside.school.person('m3'),
      dueOn: localDate('2025-09-16'),
    })
    await lead.meetings.decisions.make(decision('Собрать тексты'))
    const done = await lead.meetings.decisions.make(decision('Спросить библиотекаря'))
    await lead.meetings.decisions.finish({ decisionId: done.id, words: null })
    await goTo('2025-09-15T09:01:00+03:00')
    await work()
    expect(await told('m3', 'meetings.decision_due')).toMatchObject([
      { text: 'Собрать тексты', dueOn: '2025-09-16' },
    ])
    expect(await told('m4', 'meetings.decision_due')).toEqual([])
  })
})

describe('a month without a meeting', () => {
  test('is held, though it is its last week, once a meeting was opened and ended', async () => {
    const { school } = outside
    const { id: meetingId } = await meetingOf(lead, communityId, '2025-09-15T12:00:00Z')
    const actor: Actor = { schoolId: school.schoolId, personId: school.person('lead'), roles: ['teacher'] }
    await inScope(school.ground.database, actor, async (tx) => {
      const moment = await momentIn(tx, school.clock.now())
      if (moment === null) throw new Error('The school has a clock')
      await openMeeting(tx, actor, { meetingId }, moment)
      await endMeeting(tx, actor, { meetingId, reached: [] }, moment)
    })
    await goTo('2025-09-25T10:00:00+03:00')
    await work()
    expect(await told('m3', 'meetings.month_without')).toEqual([])
    expect(await lead.meetings.warnings()).toEqual({ warnings: [] })
  })

  test('is spoken of ten days before it ends, in the morning and once', async () => {
    await goTo('2025-10-22T08:30:00+03:00')
    await work()
    expect(await told('m3', 'meetings.month_without')).toEqual([])
    await goTo('2025-10-22T09:00:00+03:00')
    await work()
    await goTo('2025-10-24T09:00:00+03:00')
    await work()
    expect(await told('m3', 'meetings.month_without')).toMatchObject([{ endsOn: '2025-10-31' }])
    expect(await lead.meetings.warnings()).toMatchObject({
      warnings: [{ month: 10, endsOn: '2025-10-31', daysLeft: 7, community: { id: communityId } }],
    })
    const guest = await outside.school.as('guest')
    expect(await guest.meetings.warnings()).toEqual({ warnings: [] })
  })

  test('is no worry once a meeting is set in it', async () => {
    await meetingOf(lead, communityId, '2025-10-28T12:00:00Z')
    expect(await lead.meetings.warnings()).toEqual({ warnings: [] })
  })
})
