import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#base/id.ts'
import { localDate } from '#base/local-date.ts'
import type { ItemId } from '#school/meetings/agenda.ts'
import { refusalOf, refusedAsAbsent } from '#test/support/refusal.ts'
import { enterAll, meetingWith, newCardId, openRoomOf, type RoomSample } from '#test/support/room-sample.ts'
import { type Client, testSchool } from '#test/support/school.ts'
import type { BoxId } from '../box.ts'
import type { ProposalId } from '../proposal.ts'

const school = await testSchool()
const members = ['m2', 'm3', 'm4', 'm5', 'm6']
const everybody = ['lead', ...members]

let room: RoomSample
let lead: Client
let clients: Map<string, Client>
const item = (index: number) => room.items[index] as ItemId
const as = (login: string) => clients.get(login) as Client
const viewOf = async (client: Client) => {
  const { view } = await client.proceedings.view({ meetingId: room.meetingId })
  if (view === null) throw new Error('There is no room')
  return view
}
const later = (seconds: number) =>
  school.clock.set(new Date(school.clock.now().getTime() + seconds * 1000).toISOString())

beforeAll(async () => {
  room = await openRoomOf(school, {
    title: 'Живая встреча',
    members,
    lines: [
      { kind: 'cards', settings: { question: 'Что мешает читать?', dots: 2 } },
      { kind: 'vote', settings: { options: ['Среда', 'Четверг'], dots: 1 } },
      { kind: 'mood', settings: { tool: 'square', occasion: 'before' } },
      { kind: 'decision' },
      { kind: 'conclusions' },
      { kind: 'agreement', settings: { part: 'keep' } },
    ],
  })
  lead = await school.as('lead')
  clients = await enterAll(school, room.meetingId, everybody)
})

describe('the room', () => {
  test('is opened by somebody inside, who has the chair; opening again changes nothing', async () => {
    const again = await as('m2').proceedings.room.open({ meetingId: room.meetingId })
    expect(again.view?.chair.id).toBe(school.person('lead'))
    expect(again.view?.code).toMatch(/^\d{6}$/)
    expect(again.view?.participants).toHaveLength(everybody.length)
    expect(again.view?.away).toEqual([])
  })

  test('is as absent to strangers, to the director and to another school', async () => {
    const { meetingId, communityId } = room
    const outsider = await school.outsider()
    const stage = { meetingId, itemId: item(0), phase: 'write' as const }
    const card = { meetingId, cardId: newCardId() }
    const written = { ...card, itemId: item(0), text: 'Мысль', evidence: null, evidenceKind: null }
    const group = { meetingId, groupId: newId<'CardGroup'>() }
    const proposalId = newId<'Proposal'>()
    for (const client of [await school.as('m7'), await school.as('dir'), outsider]) {
      const { proceedings } = client
      await refusedAsAbsent(
        proceedings.room.open({ meetingId }),
        proceedings.room.close({ meetingId }),
        proceedings.room.reopen({ meetingId }),
        proceedings.chair.take({ meetingId }),
        proceedings.presence.enter({ meetingId }),
        proceedings.presence.beat({ meetingId }),
        proceedings.presence.leave({ meetingId }),
        proceedings.participants.remove({ meetingId, participantId: newId<'Participant'>() }),
        proceedings.view({ meetingId }),
        proceedings.own({ meetingId }),
        proceedings.stage.go(stage),
        proceedings.stage.pause({ meetingId }),
        proceedings.stage.resume({ meetingId }),
        proceedings.stage.extend({ meetingId, phaseId: newId<'Phase'>(), lengthSeconds: 60 }),
        proceedings.cards.write(written),
        proceedings.cards.withdraw(card),
        proceedings.cards.restore(card),
        proceedings.cards.group({ ...card, groupId: null }),
        proceedings.groups.keep({ ...group, itemId: item(0), title: 'Группа', cardIds: [] }),
        proceedings.groups.remove(group),
        proceedings.boxes.mark({ meetingId, boxId: newId<'Box'>(), marks: { a: 1 } }),
        proceedings.proposals.make({ meetingId, proposalId, itemId: item(3), text: 'Да', revision: null }),
        proceedings.proposals.withdraw({ meetingId, proposalId }),
        proceedings.proposals.restore({ meetingId, proposalId }),
        proceedings.proposals.say({ meetingId, proposalId, stance: 'consent', words: null }),
        proceedings.proposals.decide({ meetingId, proposalId, ownerId: null, dueOn: null }),
        proceedings.turns.speak({ meetingId, participantId: null }),
        proceedings.record({ meetingId }),
      )
    }
    await refusedAsAbsent(outsider.proceedings.moods.trend({ communityId }))
    expect((await refusalOf((await school.as('m7')).proceedings.moods.trend({ communityId }))).code).toBe(
      'NOT_FOUND',
    )
  })

  test('names the field that is wrong', async () => {
    const { meetingId } = room
    const written = {
      meetingId,
      cardId: newCardId(),
      itemId: item(0),
      text: ' ',
      evidence: null,
      evidenceKind: null,
    }
    expect(await refusalOf(lead.proceedings.cards.write(written))).toMatchObject({
      fields: { text: 'too_small' },
    })
    const entering = { code: room.code, personId: null, guestName: null, clientId: newId() }
    expect(await refusalOf(school.stranger.proceedings.door.enter(entering))).toEqual({
      code: 'name_missing',
      fields: { guestName: 'name_missing' },
    })
  })
})

describe('cards', () => {
  test('are the author’s until they are shown, and one however often they are sent', async () => {
    const { meetingId } = room
    await lead.proceedings.stage.go({ meetingId, itemId: item(0), phase: 'write' })
    const cardId = newCardId()
    const card = {
      meetingId,
      cardId,
      itemId: item(0),
      text: 'Длинные тексты',
      evidence: null,
      evidenceKind: null,
    }
    await as('m2').proceedings.cards.write(card)
    await as('m2').proceedings.cards.write(card)
    await as('m2').proceedings.cards.write({ ...card, text: 'Слишком длинные тексты' })
    await as('m3').proceedings.cards.write({ ...card, cardId: newCardId(), text: 'Мало слов' })
    await refusedAsAbsent(as('m3').proceedings.cards.write({ ...card, text: 'Чужая' }))
    const before = await viewOf(lead)
    expect(before.stage).toMatchObject({ phase: 'write', wroteCount: 2, cardCount: 2, cards: [] })
    expect(JSON.stringify(before)).not.toContain('тексты')
    expect((await as('m2').proceedings.own({ meetingId })).cards.map(({ text }) => text)).toEqual([
      'Слишком длинные тексты',
    ])
    expect((await as('m3').proceedings.own({ meetingId })).cards).toHaveLength(1)
    expect(await refusalOf(as('m3').proceedings.cards.group({ meetingId, cardId, groupId: null }))).toEqual({
      code: 'not_shown',
    })
  })

  test('are shown together, taken back, put there again and put together', async () => {
    const { meetingId } = room
    await lead.proceedings.stage.go({ meetingId, itemId: item(0), phase: 'show' })
    const shown = (await viewOf(as('m4'))).stage?.cards ?? []
    expect(shown.map(({ text }) => text)).toEqual(['Слишком длинные тексты', 'Мало слов'])
    expect(shown[0]?.author.person?.id).toBe(school.person('m2'))
    const cardId = shown[0]?.id ?? newCardId()
    await as('m2').proceedings.cards.withdraw({ meetingId, cardId })
    expect((await viewOf(lead)).stage?.cards).toHaveLength(1)
    await as('m2').proceedings.cards.restore({ meetingId, cardId })
    await refusedAsAbsent(as('m3').proceedings.cards.withdraw({ meetingId, cardId }))

    await lead.proceedings.stage.go({ meetingId, itemId: item(0), phase: 'group' })
    const groupId = newId<'CardGroup'>()
    const cardIds = shown.map(({ id }) => id)
    await as('m4').proceedings.groups.keep({ meetingId, groupId, itemId: item(0), title: 'Текст', cardIds })
    await as('m5').proceedings.groups.keep({
      meetingId,
      groupId,
      itemId: item(0),
      title: 'Тексты',
      cardIds: [],
    })
    const { stage } = await viewOf(lead)
    expect(stage?.groups).toEqual([{ id: groupId, title: 'Тексты' }])
    expect(stage?.cards.every((each) => each.groupId === groupId)).toBe(true)
    await as('m4').proceedings.cards.group({ meetingId, cardId, groupId: null })
    expect((await viewOf(lead)).stage?.cards.filter((each) => each.groupId === null)).toHaveLength(1)
    const other = newId<'CardGroup'>()
    await as('m4').proceedings.groups.keep({
      meetingId,
      groupId: other,
      itemId: item(0),
      title: 'Лишняя',
      cardIds,
    })
    await as('m4').proceedings.groups.remove({ meetingId, groupId: other })
    expect((await viewOf(lead)).stage?.cards.every((each) => each.groupId === null)).toBe(true)
  })

  test('of conclusions say on what they stand', async () => {
    const { meetingId } = room
    const claim = { meetingId, cardId: newCardId(), itemId: item(4), text: 'Дети не перечитывают' }
    const bare = lead.proceedings.cards.write({ ...claim, evidence: null, evidenceKind: null })
    expect(await refusalOf(bare)).toEqual({
      code: 'evidence_missing',
      fields: { evidence: 'evidence_missing' },
    })
    await lead.proceedings.cards.write({
      ...claim,
      evidence: 'Протокол урока 12.09',
      evidenceKind: 'observation',
    })
    const wrong = lead.proceedings.cards.write({
      ...claim,
      cardId: newCardId(),
      itemId: item(1),
      evidence: null,
      evidenceKind: null,
    })
    expect(await refusalOf(wrong)).toEqual({ code: 'not_for_cards' })
  })

  test('are written by members before the meeting', async () => {
    const { meetingId, items } = await meetingWith(school, {
      title: 'Заранее',
      members: ['m2'],
      lines: [{ kind: 'cards' }],
    })
    const card = {
      meetingId,
      cardId: newCardId(),
      itemId: items[0] as ItemId,
      text: 'Заранее',
      evidence: null,
      evidenceKind: null,
    }
    await as('m2').proceedings.cards.write(card)
    expect((await as('m2').proceedings.own({ meetingId })).cards).toMatchObject([{ text: 'Заранее' }])
    expect((await lead.proceedings.own({ meetingId })).cards).toEqual([])
    expect((await lead.proceedings.view({ meetingId })).view).toBeNull()
  })
})

describe('the stage', () => {
  test('goes forward and back, pauses, and takes longer', async () => {
    const { meetingId } = room
    await as('m2').proceedings.chair.take({ meetingId })
    expect((await viewOf(lead)).chair.id).toBe(school.person('m2'))
    await as('m2').proceedings.stage.go({ meetingId, itemId: item(0), phase: 'write' })
    later(30)
    await lead.proceedings.stage.pause({ meetingId })
    await lead.proceedings.stage.pause({ meetingId })
    later(100)
    await lead.proceedings.stage.resume({ meetingId })
    later(10)
    const { stage } = await viewOf(lead)
    expect(stage).toMatchObject({ phase: 'write', pausedSeconds: 100, pausedAt: null, cards: [] })
    const phaseId = stage?.phaseId ?? newId<'Phase'>()
    await lead.proceedings.stage.extend({ meetingId, phaseId, lengthSeconds: 600 })
    await lead.proceedings.stage.go({ meetingId, itemId: item(4), phase: 'write' })
    expect((await viewOf(lead)).agenda.find(({ itemId }) => itemId === item(0))).toMatchObject({
      state: 'done',
    })
    expect(
      await refusalOf(lead.proceedings.stage.extend({ meetingId, phaseId, lengthSeconds: 600 })),
    ).toEqual({
      code: 'no_stage',
    })
    expect(await refusalOf(lead.proceedings.stage.go({ meetingId, itemId: item(1), phase: 'mood' }))).toEqual(
      {
        code: 'other_phase',
      },
    )
  })
})

describe('questions', () => {
  const boxOf = async (client: Client) => (await viewOf(client)).stage?.box ?? null
  const boxId = async () => (await boxOf(lead))?.id ?? newId<'Box'>()

  test('sums appear when the question is closed and five have marked, and then it is not asked again', async () => {
    const { meetingId } = room
    await lead.proceedings.stage.go({ meetingId, itemId: item(1), phase: 'vote' })
    const id: BoxId = await boxId()
    const mark = (login: string, marks: Record<string, number>) =>
      as(login).proceedings.boxes.mark({ meetingId, boxId: id, marks })
    expect(await refusalOf(mark('m2', { 0: 2 }))).toEqual({ code: 'too_many_marks' })
    expect(await refusalOf(mark('m2', { 7: 1 }))).toEqual({ code: 'unknown_key' })
    expect(await refusalOf(mark('m2', {}))).toEqual({ code: 'no_marks' })
    for (const login of ['lead', 'm2', 'm3', 'm4'])
      expect(await mark(login, { 0: 1 })).toEqual({ isCounted: true })
    expect(await mark('m2', { 1: 1 })).toEqual({ isCounted: false })
    expect((await as('m2').proceedings.own({ meetingId })).markedBoxes).toEqual([id])
    await lead.proceedings.stage.go({ meetingId, itemId: item(1), phase: 'voted' })
    expect(await boxOf(lead)).toMatchObject({ markedCount: 4, sums: null, hidden: 'too_few' })
    expect(await refusalOf(mark('m5', { 1: 1 }))).toEqual({ code: 'not_asking' })
    await lead.proceedings.stage.go({ meetingId, itemId: item(1), phase: 'vote' })
    await mark('m5', { 1: 1 })
    expect(await boxOf(lead)).toMatchObject({ markedCount: 5, sums: null, hidden: 'open' })
    await lead.proceedings.stage.go({ meetingId, itemId: item(1), phase: 'voted' })
    expect(await boxOf(as('m6'))).toMatchObject({ sums: { 0: 4, 1: 1 }, hidden: null })
    expect(await refusalOf(lead.proceedings.stage.go({ meetingId, itemId: item(1), phase: 'vote' }))).toEqual(
      {
        code: 'already_shown',
      },
    )
  })

  test('a mood leaves its average, for those inside', async () => {
    const { meetingId, communityId } = room
    await lead.proceedings.stage.go({ meetingId, itemId: item(2), phase: 'mood' })
    const id = await boxId()
    for (const [index, login] of ['lead', ...members].entries())
      await as(login).proceedings.boxes.mark({ meetingId, boxId: id, marks: { [`${1 + (index % 5)}.3`]: 1 } })
    await lead.proceedings.stage.go({ meetingId, itemId: item(2), phase: 'mood_shown' })
    expect((await boxOf(lead))?.sums).toEqual({ '1.3': 2, '2.3': 1, '3.3': 1, '4.3': 1, '5.3': 1 })
    const { moods } = await as('m2').proceedings.moods.trend({ communityId })
    expect(moods).toMatchObject([
      { meetingId, tool: 'square', occasion: 'before', answersCount: 6, averages: { energy: 3 } },
    ])
  })

  test('dots are given to groups and cards', async () => {
    const { meetingId } = room
    await lead.proceedings.stage.go({ meetingId, itemId: item(0), phase: 'vote' })
    const box = await boxOf(lead)
    expect(box).toMatchObject({ kind: 'dots', dots: 2, markedCount: 0 })
    expect(box?.options.map(({ text }) => text)).toEqual(['Слишком длинные тексты', 'Мало слов'])
    expect(await refusalOf(lead.proceedings.stage.go({ meetingId, itemId: item(5), phase: 'keep' }))).toEqual(
      {
        code: 'no_options',
      },
    )
  })

  test('fewer than five in the room are told so before', async () => {
    const few = await openRoomOf(school, { title: 'Трое', members: ['m2', 'm3'], lines: [{ kind: 'mood' }] })
    const { meetingId } = few
    await enterAll(school, meetingId, ['lead', 'm2', 'm3'])
    await lead.proceedings.stage.go({ meetingId, itemId: few.items[0] as ItemId, phase: 'mood' })
    const { view } = await lead.proceedings.view({ meetingId })
    expect(view?.stage?.whyNotAsk).toBe('too_few_for_votes')
    const marked = lead.proceedings.boxes.mark({
      meetingId,
      boxId: view?.stage?.box?.id ?? newId<'Box'>(),
      marks: { '3.3': 1 },
    })
    expect(await refusalOf(marked)).toEqual({ code: 'too_few_for_votes' })
  })
})

describe('proposals', () => {
  test('are decided when nobody objects and half consent', async () => {
    const { meetingId } = room
    await lead.proceedings.stage.go({ meetingId, itemId: item(3), phase: 'propose' })
    const proposalId: ProposalId = newId<'Proposal'>()
    const wording = { meetingId, proposalId, itemId: item(3), text: 'Читать вслух', revision: null }
    await as('m3').proceedings.proposals.make(wording)
    await as('m3').proceedings.proposals.make(wording)
    const decide = { meetingId, proposalId, ownerId: school.person('m4'), dueOn: localDate('2025-10-01') }
    const say = (login: string, stance: 'consent' | 'objection' | null, words: string | null = null) =>
      as(login).proceedings.proposals.say({ meetingId, proposalId, stance, words })
    for (const login of ['lead', 'm2', 'm3']) await say(login, 'consent')
    expect(await refusalOf(say('m5', 'objection'))).toMatchObject({ code: 'words_missing' })
    await say('m5', 'objection', 'Не хватит времени')
    expect(await refusalOf(lead.proceedings.proposals.decide(decide))).toEqual({ code: 'not_agreed' })
    expect((await viewOf(lead)).stage?.proposals).toMatchObject([
      { consentsCount: 3, objections: [{ words: 'Не хватит времени' }], state: 'open' },
    ])
    await say('m5', null)
    expect((await viewOf(lead)).stage?.proposals).toMatchObject([{ state: 'agreed' }])
    const { decisionId } = await lead.proceedings.proposals.decide(decide)
    expect(await lead.proceedings.proposals.decide(decide)).toEqual({ decisionId })
    expect((await viewOf(lead)).made).toMatchObject([
      { decisionId, text: 'Читать вслух', dueOn: '2025-10-01' },
    ])
    expect(await refusalOf(say('m6', 'consent'))).toEqual({ code: 'already_decided' })
  })

  test('another wording is consented to anew; what is taken back can be put again', async () => {
    const { meetingId } = room
    const proposalId = newId<'Proposal'>()
    const wording = { meetingId, proposalId, itemId: item(3), text: 'Раз в неделю', revision: null }
    await as('m3').proceedings.proposals.make(wording)
    await as('m4').proceedings.proposals.say({ meetingId, proposalId, stance: 'consent', words: null })
    expect(
      await refusalOf(as('m4').proceedings.proposals.make({ ...wording, text: 'Дважды', revision: 7 })),
    ).toEqual({
      code: 'changed_meanwhile',
    })
    await as('m4').proceedings.proposals.make({ ...wording, text: 'Дважды', revision: 0 })
    const shown = async () => (await viewOf(lead)).stage?.proposals.find(({ id }) => id === proposalId)
    expect(await shown()).toMatchObject({ text: 'Дважды', consentsCount: 0 })
    await as('m4').proceedings.proposals.withdraw({ meetingId, proposalId })
    expect(await shown()).toMatchObject({ state: 'withdrawn' })
    await as('m4').proceedings.proposals.restore({ meetingId, proposalId })
    expect(await shown()).toMatchObject({ state: 'open' })
  })
})

describe('the end', () => {
  test('carries on what was not reached, stands in the record, and is taken back within ten minutes', async () => {
    const { meetingId } = room
    const { left } = await lead.proceedings.room.close({ meetingId })
    expect(left.length).toBeGreaterThan(0)
    expect(left.map(({ itemId }) => itemId)).not.toContain(item(0))
    const record = await as('m4').proceedings.record({ meetingId })
    expect(record.items.find(({ itemId }) => itemId === item(0))?.cards.length).toBeGreaterThan(1)
    expect(record.made).toHaveLength(1)
    expect(JSON.stringify(record)).not.toContain('spokenSeconds')
    expect(record.averages).toMatchObject([{ tool: 'square', answersCount: 6 }])
    expect(await refusalOf(as('m2').proceedings.presence.beat({ meetingId }))).toEqual({
      code: 'room_closed',
    })
    await refusedAsAbsent(school.stranger.proceedings.door.find({ code: room.code }))
    later(300)
    const { view } = await lead.proceedings.room.reopen({ meetingId })
    expect(view).toMatchObject({ closedAt: null, code: room.code })
    await lead.proceedings.room.close({ meetingId })
    later(601)
    expect(await refusalOf(lead.proceedings.room.reopen({ meetingId }))).toEqual({ code: 'closed_long_ago' })
  })
})
