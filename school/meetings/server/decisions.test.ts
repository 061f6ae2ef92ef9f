import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#base/id.ts'
import { localDate } from '#base/local-date.ts'
import { inScope } from '#platform/db/database.ts'
import type { Actor, Moment } from '#school/access/actor.ts'
import type { CommunityId } from '#school/communities/community.ts'
import { communityOf } from '#test/support/community-sample.ts'
import { meetingOf } from '#test/support/meeting-sample.ts'
import { refusalOf, refusedAsAbsent } from '#test/support/refusal.ts'
import { type Client, testSchool } from '#test/support/school.ts'
import type { ItemId } from '../agenda.ts'
import type { DecisionId } from '../decision.ts'
import type { MeetingId } from '../meeting.ts'
import { endMeeting, openMeeting, reopenMeeting } from './public.ts'

const school = await testSchool(6)

let lead: Client
let colleague: Client
let communityId: CommunityId
let now: Moment

beforeAll(async () => {
  lead = await school.as('lead')
  colleague = await school.as('m3')
  communityId = (await lead.communities.list({})).communities[0]?.id ?? newId<'Community'>()
  const me = await lead.access.me()
  now = { now: new Date(me.now), today: localDate(me.today) }
})

/** What the live meeting calls, as its leader. */
function asLead<Result>(
  act: (tx: Parameters<Parameters<typeof inScope>[2]>[0], actor: Actor) => Promise<Result>,
): Promise<Result> {
  const actor: Actor = { schoolId: school.schoolId, personId: school.person('lead'), roles: ['teacher'] }
  return inScope(school.ground.database, actor, (tx) => act(tx, actor))
}
const open = (meetingId: MeetingId) => asLead((tx, actor) => openMeeting(tx, actor, { meetingId }, now))
const end = (meetingId: MeetingId, reached: readonly ItemId[]) =>
  asLead((tx, actor) => endMeeting(tx, actor, { meetingId, reached }, now))

const agendaOf = async (meetingId: MeetingId) =>
  (await lead.meetings.get({ meetingId })).items.filter(({ removed }) => removed === null)
const newDecision = (text: string, meetingId: MeetingId | null = null, dueOn: string | null = null) => ({
  communityId,
  meetingId,
  text,
  ownerId: school.person('m3'),
  dueOn: dueOn === null ? null : localDate(dueOn),
})

describe('decisions', () => {
  let decisionId: DecisionId

  test('have an owner, who is told and finds them as own', async () => {
    const made = await lead.meetings.decisions.make(newDecision('Собрать тексты', null, '2025-09-20'))
    expect(made).toMatchObject({ state: 'open', isOverdue: false, owner: { familyName: 'Белых' } })
    decisionId = made.id
    const { decisions } = await colleague.meetings.decisions.own()
    expect(decisions.map(({ text }) => text)).toEqual(['Собрать тексты'])
    expect((await lead.meetings.decisions.own()).decisions).toEqual([])
    const [news] = (await colleague.notices.list({ limit: 1 })).notices
    expect(news).toMatchObject({ kind: 'meetings.decision_entrusted', params: { dueOn: '2025-09-20' } })
  })

  test('are worded anew and handed on, without overwriting what somebody has changed', async () => {
    const change = { decisionId, text: 'Собрать пять текстов', ownerId: school.person('m3'), dueOn: null }
    const changed = await colleague.meetings.decisions.change({ ...change, revision: 0 })
    expect(changed).toMatchObject({ text: 'Собрать пять текстов', dueOn: null, revision: 1 })
    const late = lead.meetings.decisions.change({ ...change, revision: 0 })
    expect(await refusalOf(late)).toEqual({ code: 'changed_meanwhile' })
    const stranger = { ...change, revision: 1, ownerId: school.person('dir') }
    expect(await refusalOf(lead.meetings.decisions.change(stranger))).toEqual({
      code: 'not_inside',
      fields: { ownerId: 'not_inside' },
    })
  })

  test('end as done or, with a reason, as dropped; and either is taken back', async () => {
    const done = await colleague.meetings.decisions.finish({ decisionId, words: 'Папка на диске' })
    expect(done).toMatchObject({ state: 'done', done: { words: 'Папка на диске' } })
    const twice = lead.meetings.decisions.drop({ decisionId, words: 'Не нужно' })
    expect(await refusalOf(twice)).toEqual({ code: 'not_open' })
    expect(await colleague.meetings.decisions.reopen({ decisionId })).toMatchObject({ state: 'open' })
    expect(await refusalOf(lead.meetings.decisions.reopen({ decisionId }))).toEqual({ code: 'still_open' })
    const blank = lead.meetings.decisions.drop({ decisionId, words: ' ' })
    expect(await refusalOf(blank)).toMatchObject({ code: 'BAD_REQUEST', fields: { words: 'too_small' } })
    const dropped = await lead.meetings.decisions.drop({ decisionId, words: 'Тексты есть в учебнике' })
    expect(dropped).toMatchObject({ state: 'dropped', dropped: { words: 'Тексты есть в учебнике' } })
    const { decisions } = await lead.meetings.decisions.ofCommunity({ communityId, state: 'dropped' })
    expect(decisions.map(({ id }) => id)).toEqual([decisionId])
    const after = await lead.meetings.decisions.ofCommunity({ communityId, state: 'open' })
    expect(after).toMatchObject({ decisions: [], actions: { make: null } })
  })

  test('without words are refused by their field, and are nothing to anybody outside', async () => {
    expect(await refusalOf(lead.meetings.decisions.make(newDecision('  ')))).toMatchObject({
      fields: { text: 'too_small' },
    })
    const change = { decisionId, text: 'Иначе', ownerId: null, dueOn: null, revision: 4 }
    for (const login of ['dir', 'zam', 'guest']) {
      const { decisions } = (await school.as(login)).meetings
      await refusedAsAbsent(
        decisions.ofCommunity({ communityId }),
        decisions.make(newDecision('Чужое')),
        decisions.change(change),
        decisions.finish({ decisionId, words: null }),
        decisions.drop({ decisionId, words: 'Чужое' }),
        decisions.reopen({ decisionId }),
      )
      expect(await decisions.own()).toEqual({ decisions: [] })
    }
    await refusedAsAbsent((await school.outsider()).meetings.decisions.reopen({ decisionId }))
  })
})

describe('what waits for the next meeting', () => {
  let first: MeetingId
  let second: MeetingId
  let third: MeetingId
  beforeAll(async () => {
    first = (await meetingOf(lead, communityId, '2025-09-11T12:00:00Z')).id
    second = (await meetingOf(lead, communityId, '2025-10-09T12:00:00Z')).id
    third = (await meetingOf(lead, communityId, '2025-11-13T12:00:00Z')).id
  })

  test('an open decision stands in front of the next meeting, once, and leaves it when it is done', async () => {
    const { id } = await lead.meetings.decisions.make(
      newDecision('Найти задания на вывод', null, '2025-09-30'),
    )
    const [question] = await agendaOf(first)
    expect(question).toMatchObject({
      kind: 'follow_up',
      title: 'Найти задания на вывод',
      decision: { id, owner: { familyName: 'Белых' }, dueOn: '2025-09-30' },
    })
    await lead.meetings.decisions.make(newDecision('Позвать библиотекаря', null, '2025-09-15'))
    const asked = (await agendaOf(first)).filter(({ kind }) => kind === 'follow_up')
    expect(asked.map(({ title }) => title)).toEqual(['Найти задания на вывод', 'Позвать библиотекаря'])
    expect((await agendaOf(second)).some(({ kind }) => kind === 'follow_up')).toBe(false)

    await colleague.meetings.decisions.finish({ decisionId: id, words: null })
    expect((await agendaOf(first)).map(({ title }) => title)).not.toContain('Найти задания на вывод')
    await colleague.meetings.decisions.reopen({ decisionId: id })
    const again = (await agendaOf(first)).filter(({ title }) => title === 'Найти задания на вывод')
    expect(again).toHaveLength(1)
  })

  test('what was taken off the agenda by hand does not come back to it by itself', async () => {
    const question = (await agendaOf(first)).find(({ title }) => title === 'Позвать библиотекаря')
    const itemId = question?.id ?? newId<'AgendaItem'>()
    await lead.meetings.items.remove({ itemId })
    await lead.meetings.decisions.make(newDecision('Измерить ещё раз'))
    await open(first)
    const titles = (await agendaOf(first)).map(({ title }) => title)
    expect(titles.filter((title) => title === 'Позвать библиотекаря')).toEqual([])
    expect(titles.filter((title) => title === 'Измерить ещё раз')).toHaveLength(1)
  })

  test('a decision of the running meeting, and what it did not reach, go to the next one', async () => {
    const running = await lead.meetings.get({ meetingId: first })
    expect(running).toMatchObject({ state: 'running', actions: { move: 'already_running', agenda: null } })
    const move = { ...running, facilitatorId: null, secretaryId: null, words: null, meetingId: first }
    const later = lead.meetings.change({ ...move, startsAt: '2025-09-12T12:00:00Z' })
    expect(await refusalOf(later)).toEqual({ code: 'already_running' })
    await lead.meetings.decisions.make(newDecision('Начать со стихов', first))
    const agenda = await agendaOf(first)
    expect(agenda.map(({ title }) => title)).not.toContain('Начать со стихов')
    const reached = agenda.filter(({ title }) => title === 'pupils').map(({ id }) => id)
    const left = await end(first, reached)
    expect(left.map(({ title, carriedTo }) => [title, carriedTo?.number])).toEqual([
      ['figures', 2],
      ['practice', 2],
    ])
    const titles = (await agendaOf(second)).map(({ title }) => title)
    const own = ['pupils', 'figures', 'practice']
    expect(titles.slice(-5)).toEqual(['figures', 'practice', ...own])
    expect(titles.slice(0, -5)).toContain('Начать со стихов')
    const carried = (await agendaOf(second)).find(({ carriedFrom }) => carriedFrom !== null)
    expect(carried?.carriedFrom).toEqual({ meetingId: first, number: 1 })
    const before = (await agendaOf(first)).find(({ title }) => title === 'figures')
    expect(before).toMatchObject({ carriedTo: { meetingId: second, number: 2 } })
    const { months } = await lead.meetings.ofCommunity({ communityId })
    expect(months[0]).toMatchObject({ state: 'held', heldOn: ['2025-09-11'] })
  })

  test('an ending that is taken back takes the carried items back too, and carries them once again', async () => {
    await asLead((tx, actor) => reopenMeeting(tx, actor, { meetingId: first }, now))
    expect((await agendaOf(second)).filter(({ carriedFrom }) => carriedFrom !== null)).toEqual([])
    const reached = (await agendaOf(first)).filter(({ title }) => title === 'figures').map(({ id }) => id)
    await end(first, reached)
    const carried = (await agendaOf(second)).filter(({ carriedFrom }) => carriedFrom !== null)
    expect(carried.map(({ title }) => title).sort()).toEqual(['practice', 'pupils'])
    expect(await refusalOf(lead.meetings.cancel({ meetingId: first, words: null }))).toEqual({
      code: 'already_held',
    })
  })

  test('when the next meeting is called off the one after it takes everything up, and nothing is doubled', async () => {
    await lead.meetings.cancel({ meetingId: second, words: null })
    const taken = (await agendaOf(third)).map(({ title }) => title)
    expect(taken).toEqual(expect.arrayContaining(['Начать со стихов', 'Измерить ещё раз']))
    expect(taken.filter((title) => title === 'practice')).toHaveLength(2)
    await lead.meetings.restore({ meetingId: second })
    const carried = async (id: MeetingId) =>
      (await agendaOf(id)).filter(({ carriedFrom }) => carriedFrom !== null).length
    expect([await carried(second), await carried(third)]).toEqual([0, 2])
  })

  test('without a next meeting it waits until one is set', async () => {
    const eighth = await school.as('m8')
    const own = await communityOf(eighth, 'Счёт в уме')
    const actor: Actor = { schoolId: school.schoolId, personId: school.person('m8'), roles: ['teacher'] }
    const { id: meetingId } = await meetingOf(eighth, own, '2025-09-04T12:00:00Z')
    const left = await inScope(school.ground.database, actor, async (tx) => {
      await openMeeting(tx, actor, { meetingId }, now)
      return endMeeting(tx, actor, { meetingId, reached: [] }, now)
    })
    expect(left.map(({ carriedTo }) => carriedTo)).toEqual([null, null, null])
    const next = await meetingOf(eighth, own, '2025-10-02T12:00:00Z')
    expect(next.items.filter(({ carriedFrom }) => carriedFrom?.number === 1)).toHaveLength(3)
  })
})
