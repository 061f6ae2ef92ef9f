import { safe } from '@orpc/client'
import ICAL from 'ical.js'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#base/id.ts'
import { communityOf, joinAs } from '#test/support/community-sample.ts'
import { meetingOf } from '#test/support/meeting-sample.ts'
import { type Client, type TestSchool, testSchool } from '#test/support/school.ts'

let school: TestSchool
beforeAll(async () => {
  school = await testSchool()
})

const september = { from: '2025-09-01', to: '2025-09-30' }
const found = async (client: Client, span = september) => (await client.dates.list(span)).entries
const kinds = async (client: Client, span = september) => (await found(client, span)).map(({ kind }) => kind)

async function communityWithMeeting(title: string, startsAt = '2025-09-18T10:00:00Z') {
  const lead = await school.as('lead')
  const communityId = await communityOf(lead, title)
  await joinAs(school, communityId, 'lead', 'm3')
  return { lead, communityId, meeting: await meetingOf(lead, communityId, startsAt) }
}

test('terms, holidays and days off of the school stand on their days, for everybody', async () => {
  const zam = await school.as('zam')
  if ((await zam.calendar.years.list()).every(({ firstYear }) => firstYear !== 2025))
    await zam.calendar.years.setUp({ firstYear: 2025, studyWeek: 5 })
  const year = (await zam.calendar.years.list()).find(({ firstYear }) => firstYear === 2025)
  const entries = await found(await school.as('m4'), { from: '2025-08-01', to: '2026-08-31' })
  const starts = entries.filter(({ kind }) => kind === 'term_starts').map(({ startsOn }) => startsOn)
  expect(starts).toEqual(year?.dates.terms.map(({ startsOn }) => startsOn))
  expect(entries.filter(({ kind }) => kind === 'holidays')).toHaveLength(year?.dates.holidays.length ?? -1)
  expect(entries.filter(({ kind }) => kind === 'day_off')).toHaveLength(year?.dates.daysOff.length ?? -1)
})

test('a meeting stands on its day for those inside as their own, and for the administration as not', async () => {
  const { communityId, meeting } = await communityWithMeeting('Встречаемся')
  const ofMeeting = async (client: Client) =>
    (await found(client)).find((entry) => entry.kind === 'meeting' && entry.meetingId === meeting.id)
  expect(await ofMeeting(await school.as('m3'))).toMatchObject({
    startsOn: '2025-09-18',
    startsAt: '2025-09-18T10:00:00.000Z',
    endsAt: '2025-09-18T11:00:00.000Z',
    community: { id: communityId, name: 'Встречаемся' },
    isOwn: true,
    state: 'set',
    path: `/meetings/${meeting.id}`,
  })
  expect(await ofMeeting(await school.as('dir'))).toMatchObject({ isOwn: false })
  for (const login of ['m4', 'm5', 'guest']) expect(await ofMeeting(await school.as(login))).toBeUndefined()
  expect(await kinds(await school.outsider())).toEqual([])
})

test('a called-off meeting is shown as called off', async () => {
  const { lead, meeting } = await communityWithMeeting('Отменяем')
  await lead.meetings.cancel({ meetingId: meeting.id, words: null })
  const entry = (await found(lead)).find((each) => each.key === `meeting ${meeting.id}`)
  expect(entry).toMatchObject({ state: 'cancelled' })
})

test('the communities to choose from are those whose meetings one sees', async () => {
  const { communityId } = await communityWithMeeting('Выбираем')
  const named = async (login: string) =>
    (await (await school.as(login)).dates.list(september)).communities.find(({ id }) => id === communityId)
  expect(await named('m3')).toMatchObject({ isOwn: true })
  expect(await named('zam')).toMatchObject({ isOwn: false })
  expect(await named('m4')).toBeUndefined()
})

test('a decision stands on the day it is due, for its owner alone', async () => {
  const { lead, communityId, meeting } = await communityWithMeeting('Решаем')
  const m3 = school.person('m3')
  const asked = { text: 'Принести свои вопросы', ownerId: m3, dueOn: '2025-09-25' }
  await lead.meetings.decisions.make({ communityId, meetingId: meeting.id, ...asked })
  const due = async (login: string) =>
    (await found(await school.as(login))).filter(({ kind }) => kind === 'decision_due')
  expect(await due('m3')).toMatchObject([{ startsOn: '2025-09-25', text: asked.text, isOwn: true }])
  expect(await due('lead')).toEqual([])
  expect(await due('dir')).toEqual([])
})

test('a vote stands on the day it ends for those who may vote, and a link on its last day for those inside', async () => {
  const { communityId } = await communityWithMeeting('Голосуем')
  const zam = await school.as('zam')
  const { id: boardId } = await zam.topics.boards.open({ title: 'Темы года' })
  for (const title of ['Читать на каждом уроке', 'Задавать вопросы к тексту'])
    await zam.topics.topics.propose({
      ...{ boardId, title, why: 'Не видят вывода.', evidence: null, template: null },
      ...{ association: 'community', areas: ['deficits'], challengeIds: [], difficultyId: null },
    })
  const { now } = await zam.access.me()
  const closesAt = new Date(Date.parse(now) + 3 * 86_400_000).toISOString()
  await zam.topics.boards.openVoting({ boardId, closesAt, dotsPerPerson: 3 })
  const lead = await school.as('lead')
  await lead.communities.joinLink.open({ communityId, closesOn: '2025-09-20' })
  const span = { from: '2025-08-20', to: '2025-09-30' }
  expect(await kinds(await school.as('m4'), span)).toContain('vote_closes')
  expect(await kinds(await school.as('guest'), span)).not.toContain('vote_closes')
  expect(await kinds(await school.as('m3'), span)).toContain('link_closes')
  expect(await kinds(await school.as('m4'), span)).not.toContain('link_closes')
})

test('one meeting as a file is read by another program; who may not see it gets nothing', async () => {
  const { meeting } = await communityWithMeeting('В свой календарь')
  const meetingId = meeting.id
  const { headers, body } = await (await school.as('m3')).dates.meetingFile({ meetingId })
  expect(headers['content-disposition']).toBe('attachment; filename="krug-2025-09-18.ics"')
  const [event] = new ICAL.Component(ICAL.parse(await body.text())).getAllSubcomponents('vevent')
  expect(event?.getFirstPropertyValue('summary')).toBe('В свой календарь: Решить, с чего начнём')
  for (const client of [await school.as('m4'), await school.as('m5'), await school.outsider()]) {
    const { error } = await safe(client.dates.meetingFile({ meetingId }))
    expect(error).toMatchObject({ code: 'NOT_FOUND' })
  }
  const absent = await safe((await school.as('m3')).dates.meetingFile({ meetingId: newId<'Meeting'>() }))
  expect(absent.error).toMatchObject({ code: 'NOT_FOUND' })
})

test('days the wrong way round, or too many, are named', async () => {
  const client = await school.as('m3')
  for (const span of [
    { from: '2025-09-30', to: '2025-09-01' },
    { from: '2025-09-01', to: '2027-09-01' },
  ]) {
    const { error } = await safe(client.dates.list(span))
    expect(error).toMatchObject({ code: 'BAD_REQUEST', data: { fields: { to: expect.any(String) } } })
  }
})
