import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#base/id.ts'
import { localDate } from '#base/local-date.ts'
import { inScope, type Transaction } from '#platform/db/database.ts'
import { communityOf } from '#test/support/community-sample.ts'
import { meetingOf, titlesOf } from '#test/support/meeting-sample.ts'
import { testSchool } from '#test/support/school.ts'
import type { MeetingId } from '../meeting.ts'

// What the database itself shows to each, whatever a query asks for.

const school = await testSchool(6)
let meetingId: MeetingId

const tables = [
  'meetings_series',
  'meetings_meetings',
  'meetings_moves',
  'meetings_guests',
  'meetings_decisions',
  'meetings_items',
] as const

/** A community of one with a row in every table, and a guest of its meeting. */
beforeAll(async () => {
  const eighth = await school.as('m8')
  const communityId = await communityOf(eighth, 'Устный счёт')
  const { meetings } = await eighth.meetings.series.begin({
    communityId,
    purpose: 'Считаем',
    template: 'free',
    rhythm: 'weekly',
    weekday: 4,
    weekOfMonth: null,
    startsAt: '15:00',
    lengthMinutes: 60,
    place: null,
    link: null,
    fromOn: localDate('2025-09-01'),
    untilOn: localDate('2025-09-14'),
    days: [localDate('2025-09-04'), localDate('2025-09-11')],
    itemTitles: titlesOf('free'),
  })
  meetingId = meetings[0]?.id ?? newId<'Meeting'>()
  const other = { meetingId, personId: school.person('m4'), name: null, contact: null }
  await eighth.meetings.guests.invite(other)
  await eighth.meetings.guests.invite({ ...other, personId: school.person('m5') })
  await eighth.meetings.decisions.make({
    communityId,
    meetingId,
    text: 'Считать',
    ownerId: null,
    dueOn: null,
  })
  const {
    facilitator: _,
    secretary: __,
    ...set
  } = await meetingOf(eighth, communityId, '2025-09-18T12:00:00Z')
  const move = { ...set, meetingId: set.id, facilitatorId: null, secretaryId: null, words: null }
  await eighth.meetings.change({ ...move, startsAt: '2025-09-19T12:00:00Z' })
})

function asPerson<Result>(
  { login, roles = ['teacher'] }: { login: string; roles?: string[] },
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const scope = { schoolId: school.schoolId, personId: school.person(login), roles }
  return inScope(school.ground.database, scope, work)
}

const rowsSeen = (who: { login: string; roles?: string[] }) =>
  asPerson(who, async (tx) => {
    const counts: Record<string, number> = {}
    for (const table of tables) counts[table] = (await tx.selectFrom(table).select('id').execute()).length
    return counts
  })

describe('the tables show', () => {
  test('everything to those inside', async () => {
    const seen = await rowsSeen({ login: 'm8' })
    expect(Object.values(seen).every((count) => count > 0)).toBe(true)
    expect(seen).toMatchObject({ meetings_meetings: 3, meetings_guests: 2, meetings_moves: 1 })
  })

  test.each([
    { login: 'lead', roles: ['teacher'] },
    { login: 'm2', roles: ['teacher', 'technician'] },
  ])('nothing to another community and the technician: $login', async (who) => {
    expect(Object.values(await rowsSeen(who))).toEqual([0, 0, 0, 0, 0, 0])
  })

  test('when and what for to the administration', async () => {
    for (const who of [
      { login: 'dir', roles: ['director'] },
      { login: 'zam', roles: ['deputy_head'] },
    ])
      expect(await rowsSeen(who)).toEqual({
        meetings_series: 0,
        meetings_meetings: 3,
        meetings_moves: 1,
        meetings_guests: 0,
        meetings_decisions: 0,
        meetings_items: 0,
      })
  })

  test('the meeting, its agenda and the own invitation to its guest, who changes none of it', async () => {
    const seen = await rowsSeen({ login: 'm4' })
    expect(seen).toMatchObject({ meetings_meetings: 1, meetings_guests: 1, meetings_decisions: 0 })
    const changed = await asPerson({ login: 'm4' }, async (tx) => [
      await tx.updateTable('meetings_meetings').set({ purpose: 'Иначе' }).executeTakeFirst(),
      await tx.updateTable('meetings_items').set({ title: 'Иначе' }).executeTakeFirst(),
      await tx.updateTable('meetings_guests').set({ contact: 'Иначе' }).executeTakeFirst(),
    ])
    expect(changed.map(({ numUpdatedRows }) => numUpdatedRows)).toEqual([0n, 0n, 0n])
    const items = await asPerson({ login: 'm4' }, (tx) =>
      tx.selectFrom('meetings_items').select('meeting_id').distinct().execute(),
    )
    expect(items).toEqual([{ meeting_id: meetingId }])
  })
})

test('events reach those inside, the administration only about when and what for, and nobody else', async () => {
  const namesSeen = (who: { login: string; roles?: string[] }) =>
    asPerson(who, async (tx) => {
      const rows = await tx.selectFrom('platform_events').select('name').distinct().execute()
      return rows.map(({ name }) => name).filter((name) => name.startsWith('meetings.'))
    })
  const both = ['meetings.changed', 'meetings.decisions_changed']
  expect((await namesSeen({ login: 'm8' })).sort()).toEqual(both)
  expect(await namesSeen({ login: 'm4' })).toEqual(['meetings.changed'])
  expect(await namesSeen({ login: 'dir', roles: ['director'] })).toEqual(['meetings.changed'])
  expect(await namesSeen({ login: 'lead' })).toEqual([])
  expect(await namesSeen({ login: 'm2', roles: ['teacher', 'technician'] })).toEqual([])
})

test('that somebody is taken at a time is known without what takes them', async () => {
  const lead = await school.as('lead')
  const communityId = (await lead.communities.list({})).communities.find(
    ({ name }) => name !== 'Устный счёт',
  )?.id
  const { meetings } = await lead.meetings.clashes({
    communityId: communityId ?? newId<'Community'>(),
    startsAt: '2025-09-04T12:30:00Z',
    lengthMinutes: 30,
    besides: null,
  })
  expect(meetings).toHaveLength(1)
  expect(Object.keys(meetings[0] ?? {}).sort()).toEqual(['lengthMinutes', 'people', 'startsAt'])
  const taken = meetings[0]?.people.map(({ id }) => id) ?? []
  expect(taken.sort()).toEqual(['m4', 'm5', 'm8'].map((login) => school.person(login)).sort())
})
