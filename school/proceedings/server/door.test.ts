import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#base/id.ts'
import type { ItemId } from '#school/meetings/agenda.ts'
import { refusalOf, refusedAsAbsent } from '#test/support/refusal.ts'
import { enterAll, enterByCode, newCardId, openRoomOf, type RoomSample } from '#test/support/room-sample.ts'
import { type Client, testSchool } from '#test/support/school.ts'

const school = await testSchool()
const everybody = ['lead', 'm2', 'm3', 'm4']

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
    title: 'Дверь',
    members: everybody.slice(1),
    lines: [{ kind: 'cards' }, { kind: 'decision' }],
  })
  lead = await school.as('lead')
  clients = await enterAll(school, room.meetingId, everybody)
})

describe('voices and presence', () => {
  test('who speaks is counted, and who speaks twice once', async () => {
    const { meetingId } = room
    const of = async (login: string) =>
      (await viewOf(lead)).participants.find(({ person }) => person?.id === school.person(login))
    const participantId = (await of('m3'))?.id ?? newId<'Participant'>()
    await as('m2').proceedings.turns.speak({ meetingId, participantId })
    later(20)
    await as('m4').proceedings.turns.speak({ meetingId, participantId })
    later(20)
    await as('m4').proceedings.turns.speak({ meetingId, participantId: null })
    expect((await of('m3'))?.voice).toEqual({ turnsCount: 1, spokenSeconds: 40 })
    expect((await viewOf(lead)).speaking).toBeNull()
  })

  test('a phone that is silent sleeps, and is here again by its next beat', async () => {
    const { meetingId } = room
    for (const login of everybody) await as(login).proceedings.presence.beat({ meetingId })
    later(60)
    await as('m2').proceedings.presence.beat({ meetingId })
    const presenceOf = async (login: string) =>
      (await viewOf(lead)).participants.find(({ person }) => person?.id === school.person(login))?.presence
    expect([await presenceOf('m2'), await presenceOf('m3')]).toEqual(['here', 'asleep'])
    await as('m3').proceedings.presence.leave({ meetingId })
    expect(await presenceOf('m3')).toBe('gone')
    await as('m3').proceedings.presence.enter({ meetingId })
    expect(await presenceOf('m3')).toBe('here')
  })
})

describe('the door', () => {
  test('offers names to who knows the code only, and lets a name in once', async () => {
    const { meetingId, code } = room
    const found = await school.stranger.proceedings.door.find({
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
    })
    expect(found.meetingId).toBe(meetingId)
    await refusedAsAbsent(
      school.stranger.proceedings.door.find({ code: code === '000000' ? '000001' : '000000' }),
    )
    await as('m3').proceedings.presence.beat({ meetingId })
    const taken = school.stranger.proceedings.door.enter({
      code,
      personId: school.person('m3'),
      guestName: null,
      clientId: newId(),
    })
    expect(await refusalOf(taken)).toEqual({ code: 'already_here', fields: { personId: 'already_here' } })
    await as('m3').proceedings.presence.leave({ meetingId })
    const { members: names } = await school.stranger.proceedings.door.find({ code })
    expect(names.map(({ id }) => id)).toContain(school.person('m3'))
    const phone = await enterByCode(school.fetch, { code, personId: school.person('m3') })
    expect(phone.participantId).toBe((await as('m3').proceedings.own({ meetingId })).participantId)
    expect(await refusalOf(phone.client.proceedings.chair.take({ meetingId }))).toEqual({
      code: 'sign_in_to_lead',
    })
    expect(await phone.client.proceedings.own({ meetingId })).toMatchObject({
      by: 'pass',
      isInside: true,
      decide: null,
    })
  })

  test('a guest with a pass sees this meeting and nothing else', async () => {
    const { meetingId, code, communityId } = room
    const guest = await enterByCode(school.fetch, { code, guestName: 'Ирина из района' })
    const view = await viewOf(guest.client)
    expect(view.participants.find(({ id }) => id === guest.participantId)).toMatchObject({
      isGuest: true,
      voice: null,
    })
    expect([view.code, view.speaking]).toEqual([null, null])
    const card = {
      meetingId,
      cardId: newCardId(),
      itemId: item(0),
      text: 'От гостя',
      evidence: null,
      evidenceKind: null,
    }
    await guest.client.proceedings.cards.write(card)
    await guest.client.proceedings.presence.beat({ meetingId })
    const said = guest.client.proceedings.proposals.make({
      meetingId,
      proposalId: newId<'Proposal'>(),
      itemId: item(1),
      text: 'Я',
      revision: null,
    })
    expect(await refusalOf(said)).toEqual({ code: 'members_only' })
    await refusedAsAbsent(
      guest.client.proceedings.stage.go({ meetingId, itemId: item(0), phase: 'write' }),
      guest.client.proceedings.room.close({ meetingId }),
    )
    const other = await openRoomOf(school, { title: 'Другая', members: [], lines: [] })
    await refusedAsAbsent(guest.client.proceedings.view({ meetingId: other.meetingId }))
    const elsewhere = [
      guest.client.access.me(),
      guest.client.communities.list({}),
      guest.client.meetings.get({ meetingId }),
      guest.client.proceedings.record({ meetingId }),
      guest.client.proceedings.moods.trend({ communityId }),
    ]
    expect(new Set((await Promise.all(elsewhere.map(refusalOf))).map(({ code: why }) => why))).toEqual(
      new Set(['UNAUTHORIZED']),
    )
    await lead.proceedings.participants.remove({ meetingId, participantId: guest.participantId })
    await refusedAsAbsent(
      guest.client.proceedings.view({ meetingId }),
      guest.client.proceedings.own({ meetingId }),
    )
  })

  test('twenty wrong codes close it for that address for a while, right ones do not', async () => {
    for (let time = 0; time < 25; time += 1) await school.stranger.proceedings.door.find({ code: room.code })
    const wrong = room.code === '111111' ? '222222' : '111111'
    const answers: string[] = []
    for (let time = 0; time < 21; time += 1)
      answers.push((await refusalOf(school.stranger.proceedings.door.find({ code: wrong }))).code)
    expect(answers.at(-1)).toBe('TOO_MANY_REQUESTS')
    expect(await refusalOf(school.stranger.proceedings.door.find({ code: room.code }))).toEqual({
      code: 'TOO_MANY_REQUESTS',
    })
    later(601)
    expect((await school.stranger.proceedings.door.find({ code: room.code })).meetingId).toBe(room.meetingId)
  })
})
