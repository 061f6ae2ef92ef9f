import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#base/id.ts'
import type { CommunityId } from '#school/communities/community.ts'
import { communityOf } from '#test/support/community-sample.ts'
import { meetingFields, meetingOf, titlesOf } from '#test/support/meeting-sample.ts'
import { refusalOf, refusedAsAbsent } from '#test/support/refusal.ts'
import { type Client, testSchool } from '#test/support/school.ts'
import type { MeetingId } from '../meeting.ts'

const school = await testSchool(6)

let lead: Client
let colleague: Client
let director: Client
/** Has an account and belongs to no community. */
let visitor: Client
let communityId: CommunityId
/** Of two others; the technician of the school is in neither. */
let elsewhere: CommunityId

beforeAll(async () => {
  lead = await school.as('lead')
  colleague = await school.as('m3')
  director = await school.as('dir')
  visitor = await school.as('guest')
  communityId = (await lead.communities.list({})).communities[0]?.id ?? newId<'Community'>()
  elsewhere = await communityOf(await school.as('m8'), 'Устный счёт')
})

const fields = (startsAt: string) => meetingFields(communityId, startsAt)
const newsOf = async (client: Client) => (await client.notices.list({ limit: 5 })).notices

describe('setting meetings', () => {
  test('the agreed first meeting becomes No 1 with one click and a purpose', async () => {
    const before = await lead.meetings.ofCommunity({ communityId })
    expect(before).toMatchObject({ meetings: [], firstMeeting: { startsAt: '2025-09-03T12:00:00.000Z' } })
    const request = {
      communityId,
      purpose: 'Познакомиться и договориться о дне',
      facilitatorId: school.person('lead'),
      itemTitles: titlesOf('start_online'),
    }
    const first = await lead.meetings.setFirst(request)
    expect(first).toMatchObject({
      number: 1,
      template: 'start_online',
      startsAt: '2025-09-03T12:00:00.000Z',
      state: 'set',
      missingBlocks: [],
      facilitator: { familyName: 'Мельник' },
      actions: { cancel: null, restore: 'not_cancelled' },
    })
    expect((await newsOf(colleague))[0]).toMatchObject({
      kind: 'meetings.set',
      params: { on: '2025-09-03', time: '15:00', purpose: request.purpose },
    })
    expect(await refusalOf(lead.meetings.setFirst(request))).toEqual({ code: 'already_set' })
    const none = { ...request, communityId: elsewhere, facilitatorId: null }
    const eighth = await school.as('m8')
    expect(await refusalOf(eighth.meetings.setFirst(none))).toEqual({ code: 'no_first_meeting' })
    await refusedAsAbsent(director.meetings.setFirst(request), visitor.meetings.setFirst(request))
  })

  test('another one begins with the lines of its template and proposes whose turn it is', async () => {
    const meeting = await colleague.meetings.set({
      ...fields('2025-09-18T12:00:00Z'),
      template: 'results',
      itemTitles: titlesOf('results'),
    })
    expect(meeting.number).toBe(2)
    expect(meeting.items.map(({ title }) => title)).toEqual(titlesOf('results'))
    const { nextFacilitator, meetings, months } = await lead.meetings.ofCommunity({ communityId })
    expect(nextFacilitator?.familyName).not.toBe('Мельник')
    expect(meetings.map(({ number }) => number)).toEqual([1, 2])
    expect(months[0]).toMatchObject({ month: 9, state: 'set', setOn: ['2025-09-03', '2025-09-18'] })
  })

  test('what is missing or does not belong is refused by its field', async () => {
    const blank = await refusalOf(lead.meetings.set({ ...fields('2025-10-01T12:00:00Z'), purpose: '  ' }))
    expect(blank).toMatchObject({ code: 'BAD_REQUEST', fields: { purpose: 'too_small' } })
    const script = { ...fields('2025-10-01T12:00:00Z'), link: 'javascript:alert(1)' }
    expect(await refusalOf(lead.meetings.set(script))).toMatchObject({ fields: { link: expect.anything() } })
    const stranger = { ...fields('2025-10-01T12:00:00Z'), facilitatorId: school.person('dir') }
    expect(await refusalOf(lead.meetings.set(stranger))).toEqual({
      code: 'not_inside',
      fields: { facilitatorId: 'not_inside' },
    })
    const lines = { ...fields('2025-10-01T12:00:00Z'), itemTitles: ['одна'] }
    expect(await refusalOf(lead.meetings.set(lines))).toMatchObject({ code: 'other_template' })
  })

  test('clashes with other meetings of the same people and with days without lessons are said', async () => {
    await meetingOf(await school.as('m8'), elsewhere, '2025-11-20T12:30:00Z')
    const at = (startsAt: string) =>
      lead.meetings.clashes({ communityId, startsAt, lengthMinutes: 60, besides: null })
    expect(await at('2025-11-20T12:00:00Z')).toEqual({
      meetings: [
        {
          startsAt: '2025-11-20T12:30:00.000Z',
          lengthMinutes: 60,
          people: [expect.objectContaining({ id: school.person('m8') })],
        },
      ],
      studyDay: 'study',
      lessonsKnown: false,
    })
    expect(await at('2025-11-20T13:30:00Z')).toMatchObject({ meetings: [] })
    expect(await at('2025-10-30T12:00:00Z')).toMatchObject({ studyDay: 'holidays' })
    expect(await at('2025-11-22T12:00:00Z')).toMatchObject({ studyDay: 'weekend' })
    const from = { communityId, startsAt: '2025-11-20T12:00:00Z', lengthMinutes: 60, besides: null }
    await refusedAsAbsent(director.meetings.clashes(from), visitor.meetings.clashes(from))
    const wrong = lead.meetings.clashes({ ...from, lengthMinutes: 1 })
    expect(await refusalOf(wrong)).toMatchObject({ fields: { lengthMinutes: 'too_small' } })
  })
})

describe('changing a meeting', () => {
  test('another time is a move: everyone is told both times, and it is kept', async () => {
    const set = await meetingOf(lead, communityId, '2025-10-09T12:00:00Z')
    const request = { ...fields('2025-10-10T13:00:00Z'), meetingId: set.id, revision: set.revision }
    const moved = await colleague.meetings.change({ ...request, words: 'Четверг занят' })
    expect(moved.moves).toMatchObject([
      { fromAt: '2025-10-09T12:00:00.000Z', toAt: '2025-10-10T13:00:00.000Z', words: 'Четверг занят' },
    ])
    expect((await newsOf(lead))[0]).toMatchObject({
      kind: 'meetings.moved',
      params: { fromOn: '2025-10-09', fromTime: '15:00', on: '2025-10-10', time: '16:00' },
    })
    const late = lead.meetings.change({ ...request, words: null })
    expect(await refusalOf(late)).toEqual({ code: 'changed_meanwhile' })
    const wrong = lead.meetings.change({ ...request, words: null, lengthMinutes: 1000 })
    expect(await refusalOf(wrong)).toMatchObject({ fields: { lengthMinutes: 'too_big' } })
  })

  test('called off, it is told, stands still, and can take place after all', async () => {
    const { id: meetingId } = await meetingOf(lead, communityId, '2025-10-16T12:00:00Z')
    const off = await lead.meetings.cancel({ meetingId, words: 'Болеем' })
    expect(off).toMatchObject({
      state: 'cancelled',
      cancelled: { words: 'Болеем' },
      actions: { restore: null },
    })
    expect((await newsOf(colleague))[0]).toMatchObject({ kind: 'meetings.cancelled' })
    expect(await refusalOf(lead.meetings.cancel({ meetingId, words: null }))).toEqual({ code: 'cancelled' })
    const back = await colleague.meetings.restore({ meetingId })
    expect(back).toMatchObject({ state: 'set', cancelled: null })
    expect(await refusalOf(lead.meetings.restore({ meetingId }))).toEqual({ code: 'not_cancelled' })
  })
})

describe('the agenda', () => {
  test('is written by any member: added, changed, moved, taken off and put back', async () => {
    const { id: meetingId } = await meetingOf(lead, communityId, '2025-10-23T12:00:00Z')
    const item = {
      kind: 'cards' as const,
      block: 'results' as const,
      title: 'Что мешает ученикам',
      note: null,
      lengthMinutes: 25,
      speakerId: school.person('m3'),
      settings: { question: 'Что вы видели на уроке?' },
    }
    const added = await colleague.meetings.items.add({ ...item, meetingId })
    expect(added.minutesLeft).toBe(60 - 45 - 25)
    const itemId = added.items.at(-1)?.id ?? newId<'AgendaItem'>()
    const front = await lead.meetings.items.move({ itemId, place: 0 })
    expect(front.items[0]).toMatchObject({ title: item.title, speaker: { familyName: 'Белых' } })
    const changed = await lead.meetings.items.change({ ...item, itemId, title: 'Что помогает', revision: 0 })
    expect(changed.items[0]).toMatchObject({ title: 'Что помогает', settings: item.settings, revision: 1 })
    const late = colleague.meetings.items.change({ ...item, itemId, revision: 0 })
    expect(await refusalOf(late)).toEqual({ code: 'changed_meanwhile' })
    const without = await lead.meetings.items.remove({ itemId })
    expect(without.items.at(-1)).toMatchObject({ id: itemId, removed: { by: { familyName: 'Мельник' } } })
    const again = await lead.meetings.items.restore({ itemId })
    expect(again.items[0]).toMatchObject({ id: itemId, removed: null })
  })

  test('refuses what is wrong by its field, and strangers as if it were not there', async () => {
    const { id: meetingId, items } = await meetingOf(lead, communityId, '2025-10-24T12:00:00Z')
    const item = {
      kind: 'talk' as const,
      block: null,
      title: 'Пункт',
      note: null,
      lengthMinutes: 5,
      speakerId: null,
      settings: {},
    }
    const untitled = lead.meetings.items.add({ ...item, meetingId, title: ' ' })
    expect(await refusalOf(untitled)).toMatchObject({ fields: { title: 'too_small' } })
    const foreign = lead.meetings.items.add({ ...item, meetingId, speakerId: school.person('dir') })
    expect(await refusalOf(foreign)).toMatchObject({ fields: { speakerId: 'not_inside' } })
    const itemId = items[0]?.id ?? newId<'AgendaItem'>()
    for (const { meetings } of [director, visitor, await school.outsider()])
      await refusedAsAbsent(
        meetings.items.add({ ...item, meetingId }),
        meetings.items.change({ ...item, itemId, revision: 0 }),
        meetings.items.move({ itemId, place: 0 }),
        meetings.items.remove({ itemId }),
        meetings.items.restore({ itemId }),
      )
  })
})

describe('who sees what', () => {
  let meetingId: MeetingId
  beforeAll(async () => {
    meetingId = (await meetingOf(lead, communityId, '2025-12-04T12:00:00Z')).id
  })

  test('a guest sees the meeting and its agenda, and nothing else of the community', async () => {
    await refusedAsAbsent(visitor.meetings.get({ meetingId }))
    const invitation = { meetingId, personId: school.person('guest'), name: null, contact: '+7 900' }
    const { guests } = await lead.meetings.guests.invite(invitation)
    expect(guests).toMatchObject([{ person: { id: school.person('guest') }, contact: '+7 900' }])
    expect((await newsOf(visitor))[0]).toMatchObject({ kind: 'meetings.guest_invited' })
    const seen = await visitor.meetings.get({ meetingId })
    expect(seen).toMatchObject({ view: 'guest', actions: { change: 'NOT_FOUND', invite: 'NOT_FOUND' } })
    expect(seen.items.length).toBeGreaterThan(0)
    expect(seen.guests).toMatchObject([{ contact: null }])
    const span = { from: '2025-09-01', to: '2026-05-31' } as const
    expect((await visitor.meetings.own(span)).meetings.map(({ id }) => id)).toEqual([meetingId])
    const other = (await lead.meetings.own(span)).meetings.find(({ id }) => id !== meetingId)
    await refusedAsAbsent(
      visitor.meetings.get({ meetingId: other?.id ?? newId<'Meeting'>() }),
      visitor.meetings.ofCommunity({ communityId }),
      visitor.meetings.decisions.ofCommunity({ communityId }),
      visitor.meetings.cancel({ meetingId, words: null }),
      visitor.meetings.guests.invite({ ...invitation, personId: school.person('zam') }),
    )
    expect(await refusalOf(lead.meetings.guests.invite(invitation))).toEqual({ code: 'already_invited' })
    const member = lead.meetings.guests.invite({ ...invitation, personId: school.person('m4') })
    expect(await refusalOf(member)).toEqual({ code: 'member_already' })

    const guestId = guests[0]?.id ?? newId<'MeetingGuest'>()
    await lead.meetings.guests.withdraw({ guestId })
    await refusedAsAbsent(visitor.meetings.get({ meetingId }), visitor.meetings.guests.restore({ guestId }))
    await colleague.meetings.guests.restore({ guestId })
    expect(await visitor.meetings.get({ meetingId })).toMatchObject({ view: 'guest' })
    await refusedAsAbsent(director.meetings.guests.withdraw({ guestId }))
  })

  test('a guest without an account is a name', async () => {
    const named = { meetingId, personId: null, name: 'Сомова Ирина', contact: null }
    const { guests } = await lead.meetings.guests.invite(named)
    expect(guests.at(-1)).toMatchObject({ name: 'Сомова Ирина', person: null })
    const nobody = lead.meetings.guests.invite({ ...named, name: null })
    expect(await refusalOf(nobody)).toMatchObject({ code: 'BAD_REQUEST', fields: { name: 'custom' } })
  })

  test('the administration sees when and what for', async () => {
    for (const login of ['dir', 'zam']) {
      const { meetings } = await school.as(login)
      const seen = await meetings.get({ meetingId })
      expect(seen).toMatchObject({
        view: 'administration',
        items: [],
        guests: [],
        purpose: 'Решить, с чего начнём',
        actions: { change: 'NOT_FOUND', move: 'NOT_FOUND', agenda: 'NOT_FOUND' },
      })
      const list = await meetings.ofCommunity({ communityId })
      expect(list).toMatchObject({ series: [], nextFacilitator: null, actions: { set: 'NOT_FOUND' } })
      expect(list.meetings.length).toBeGreaterThan(1)
      await refusedAsAbsent(meetings.cancel({ meetingId, words: null }))
      await refusedAsAbsent(meetings.set(fields('2025-12-11T12:00:00Z')))
    }
  })

  test('to another community, the technician and another school there is nothing', async () => {
    const { id: foreign } = await meetingOf(await school.as('m8'), elsewhere, '2025-12-05T12:00:00Z')
    const change = { ...fields('2025-12-05T12:00:00Z'), meetingId: foreign, revision: 0, words: null }
    for (const { meetings } of [lead, await school.as('m2'), visitor, await school.outsider()]) {
      await refusedAsAbsent(
        meetings.get({ meetingId: foreign }),
        meetings.change(change),
        meetings.cancel({ meetingId: foreign, words: null }),
        meetings.restore({ meetingId: foreign }),
        meetings.ofCommunity({ communityId: elsewhere }),
        meetings.set({ ...fields('2025-12-05T12:00:00Z'), communityId: elsewhere }),
      )
      const { meetings: own } = await meetings.own({ from: '2025-12-05', to: '2025-12-05' })
      expect(own).toEqual([])
    }
  })
})
