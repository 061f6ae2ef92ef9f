import { safe } from '@orpc/client'
import ICAL from 'ical.js'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#base/id.ts'
import type { FeedId } from '#school/calendar/feed.ts'
import { communityOf, joinAs } from '#test/support/community-sample.ts'
import { meetingFields, meetingOf } from '#test/support/meeting-sample.ts'
import { type TestSchool, testSchool } from '#test/support/school.ts'

let school: TestSchool
beforeAll(async () => {
  school = await testSchool()
})

/** What a calendar program gets: it has no session and knows the address only. */
const ask = (url: string) => school.fetch(new URL(url).pathname)

async function eventsAt(url: string) {
  const answer = await ask(url)
  expect(answer.status).toBe(200)
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()))
  return calendar.getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part)
    const value = (name: string) => part.getFirstPropertyValue(name)
    return {
      ...{ uid: event.uid, title: event.summary, place: event.location, sequence: event.sequence },
      startsAt: event.startDate.toString(),
      changedAt: String(value('last-modified')),
      status: value('status'),
      url: value('url'),
    }
  })
}

async function communityWithMeeting(title: string, startsAt = '2025-09-18T10:00:00Z') {
  const lead = await school.as('lead')
  const communityId = await communityOf(lead, title)
  await joinAs(school, communityId, 'lead', 'm3')
  const meeting = await meetingOf(lead, communityId, startsAt)
  return { lead, communityId, meeting }
}

const makeFeed = async (login: string, communityId: string | null = null) =>
  (await school.as(login)).dates.feeds.make({ communityId })

test('an address carries the meetings its person may see, and nothing of the agenda', async () => {
  const { lead, communityId, meeting } = await communityWithMeeting('Читаем вместе')
  await lead.meetings.items.add({
    meetingId: meeting.id,
    ...{ kind: 'talk', block: 'results', title: 'О трудном разговоре', note: null, lengthMinutes: 10 },
    ...{ speakerId: null, settings: {} },
  })
  const { url } = await makeFeed('m3', communityId)
  expect(await eventsAt(url)).toMatchObject([
    {
      uid: `meeting-${meeting.id}@krug`,
      title: 'Читаем вместе: Решить, с чего начнём',
      place: 'Кабинет 5',
      startsAt: '2025-09-18T10:00:00Z',
      status: 'CONFIRMED',
      url: expect.stringMatching(new RegExp(`/meetings/${meeting.id}$`)),
    },
  ])
  expect(await (await ask(url)).text()).not.toContain('трудном')
})

test('a meeting that is moved, called off and set again keeps its uid and raises its sequence', async () => {
  const { lead, communityId, meeting } = await communityWithMeeting('Ряды встреч')
  const { url } = await makeFeed('m3', communityId)
  const [before] = await eventsAt(url)
  const { now } = await lead.access.me()
  const fields = meetingFields(communityId, '2025-09-25T11:30:00Z')
  await lead.meetings.change({ ...fields, meetingId: meeting.id, revision: meeting.revision, words: null })
  const [moved] = await eventsAt(url)
  expect(moved).toMatchObject({ uid: before?.uid, startsAt: '2025-09-25T11:30:00Z', status: 'CONFIRMED' })
  await lead.meetings.cancel({ meetingId: meeting.id, words: null })
  const [cancelled] = await eventsAt(url)
  expect(cancelled).toMatchObject({ uid: before?.uid, status: 'CANCELLED' })
  await lead.meetings.restore({ meetingId: meeting.id })
  const [restored] = await eventsAt(url)
  expect(restored).toMatchObject({ uid: before?.uid, status: 'CONFIRMED' })
  const sequences = [before, moved, cancelled, restored].map((event) => event?.sequence ?? -1)
  expect(sequences).toEqual(sequences.toSorted((a, b) => a - b))
  expect(new Set(sequences).size).toBe(4)
  expect(restored?.changedAt.slice(0, 10)).toBe(now.slice(0, 10))
})

test('whoever leaves a community reads no more of it, by the address of all or of it alone', async () => {
  const { communityId, meeting } = await communityWithMeeting('Уходят и остаются')
  const uid = `meeting-${meeting.id}@krug`
  const whole = await makeFeed('m3')
  const single = await makeFeed('m3', communityId)
  const uidsAt = async (url: string) => (await eventsAt(url)).map((event) => event.uid)
  expect(await uidsAt(whole.url)).toContain(uid)
  expect(await uidsAt(single.url)).toEqual([uid])
  await (await school.as('m3')).communities.membership.leave({ communityId, words: null })
  expect(await uidsAt(whole.url)).not.toContain(uid)
  expect(await uidsAt(single.url)).toEqual([])
})

test('the administration gets when and about what, and no place', async () => {
  const { communityId } = await communityWithMeeting('Без лишних глаз')
  const { url } = await makeFeed('dir', communityId)
  const [event] = await eventsAt(url)
  expect(event).toMatchObject({ title: 'Без лишних глаз: Решить, с чего начнём' })
  expect(await (await ask(url)).text()).not.toMatch(/LOCATION|DESCRIPTION/)
})

test('withdrawn, replaced and unknown addresses answer exactly alike', async () => {
  const m4 = await school.as('m4')
  const first = await makeFeed('m4')
  const second = await makeFeed('m4')
  const { pathname } = new URL(second.url)
  const schoolPart = pathname.split('.')[0]
  await m4.dates.feeds.withdraw({ feedId: second.id })
  const answers = await Promise.all(
    [first.url, second.url, `http://krug${schoolPart}.AAAA.ics`, 'http://krug/feeds/nothing'].map(ask),
  )
  const seen = await Promise.all(
    answers.map(async (answer) => {
      const headers = [...answer.headers].filter(([name]) => name !== 'x-request-id')
      return { status: answer.status, text: await answer.text(), headers }
    }),
  )
  expect(seen[0]).toMatchObject({ status: 404, text: 'Not found' })
  for (const each of seen) expect(each).toEqual(seen[0])
})

test('withdrawing is taken back, but not beside a new address', async () => {
  const m5 = await school.as('m5')
  const { id, url } = await makeFeed('m5')
  await m5.dates.feeds.withdraw({ feedId: id })
  expect((await ask(url)).status).toBe(404)
  await m5.dates.feeds.restore({ feedId: id })
  expect((await ask(url)).status).toBe(200)
  await makeFeed('m5')
  const { error } = await safe(m5.dates.feeds.restore({ feedId: id }))
  expect(error).toMatchObject({ code: 'replaced' })
})

test('the list says when a program last read, and never the address', async () => {
  const { url } = await makeFeed('zam')
  const zam = await school.as('zam')
  const [before] = await zam.dates.feeds.list()
  expect(before).toMatchObject({ community: null, readAt: null })
  await ask(url)
  const after = await zam.dates.feeds.list()
  expect(after[0]?.readAt).not.toBeNull()
  const secret = new URL(url).pathname.split('.').at(-2) ?? ''
  expect(secret.length).toBeGreaterThan(30)
  expect(JSON.stringify(after)).not.toContain(secret)
  expect(school.log.join('\n')).not.toContain(secret)
})

test('feeds of others are absent, and of a community one does not see none is made', async () => {
  const { communityId } = await communityWithMeeting('Чужой календарь')
  const { id } = await makeFeed('m3', communityId)
  for (const client of [await school.as('lead'), await school.outsider()]) {
    const { dates } = client
    const refused = { code: 'NOT_FOUND' }
    expect((await safe(dates.feeds.withdraw({ feedId: id }))).error).toMatchObject(refused)
    expect((await safe(dates.feeds.restore({ feedId: id }))).error).toMatchObject(refused)
  }
  for (const client of [await school.as('m4'), await school.as('m5'), await school.outsider()]) {
    const { error } = await safe(client.dates.feeds.make({ communityId }))
    expect(error).toMatchObject({ code: 'NOT_FOUND' })
  }
  const absent = await safe((await school.as('m3')).dates.feeds.withdraw({ feedId: newId<'CalendarFeed'>() }))
  expect(absent.error).toMatchObject({ code: 'NOT_FOUND' })
})

test('a wrong id is named', async () => {
  const { error } = await safe((await school.as('m3')).dates.feeds.withdraw({ feedId: 'x' as FeedId }))
  expect(error).toMatchObject({ code: 'BAD_REQUEST', data: { fields: { feedId: expect.any(String) } } })
})

test('whoever asks without end from one address is stopped', async () => {
  const { url } = await makeFeed('m6')
  let status = 200
  for (let asked = 0; asked <= 300 && status === 200; asked += 1) status = (await ask(url)).status
  expect(status).toBe(429)
})
