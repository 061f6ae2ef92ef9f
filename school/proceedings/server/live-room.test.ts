import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeProduct } from '#app/product.ts'
import { newId } from '#base/id.ts'
import { staticFiles } from '#platform/http/static.ts'
import { type LiveFeed, openLiveFeed } from '#platform/live/feed.ts'
import type { ItemId } from '#school/meetings/agenda.ts'
import {
  enterAll,
  enterByCode,
  type Listening,
  listenTo,
  newCardId,
  openRoomOf,
  type RoomSample,
} from '#test/support/room-sample.ts'
import { type Client, clientWith, testSchool } from '#test/support/school.ts'

// Two processes are two products, each with its own ear at the one database they share.
const school = await testSchool()
const members = ['m2', 'm3', 'm4', 'm5']
let live: LiveFeed
let otherFetch: typeof school.fetch
let room: RoomSample
let lead: Client
let clients: Map<string, Client>
let wall: Listening
let phone: Listening
const item = (index: number) => room.items[index] as ItemId
const as = (login: string) => clients.get(login) as Client

beforeAll(async () => {
  const { ground, installation } = school
  live = await openLiveFeed(ground.logins.web, ground.log)
  const other = makeProduct({ ...ground, installation, live, files: staticFiles('') })
  otherFetch = async (path, init = {}) =>
    other.fetch(new Request(new URL(path, 'http://127.0.0.1:4180'), init), { address: '127.0.0.1' })
  room = await openRoomOf(school, {
    title: 'Два сервера',
    members,
    lines: [{ kind: 'cards' }, { kind: 'mood', settings: { tool: 'pyramid' } }, { kind: 'decision' }],
  })
  lead = await school.as('lead')
  clients = await enterAll(school, room.meetingId, ['lead', ...members])
  wall = await listenTo(school.fetch, room.meetingId, await school.cookieOf('lead'))
  phone = await listenTo(otherFetch, room.meetingId, await school.cookieOf('m3'))
  await Promise.all([wall, phone].map((each) => each.until(({ event }) => event === 'view')))
})
afterAll(async () => {
  await wall.close()
  await phone.close()
  await live.close()
})

/** What both processes have told last is what each answers when it is asked. */
async function expectLiveIsReloaded(): Promise<void> {
  const { version, view } = await lead.proceedings.view({ meetingId: room.meetingId })
  const elsewhere = clientWith(otherFetch, await school.cookieOf('m3'))
  expect((await elsewhere.proceedings.view({ meetingId: room.meetingId })).version).toBe(version)
  for (const each of [wall, phone]) {
    const told = await each.until((message) => isVersion(message.data, version))
    expect(told.data).toMatchObject({ view })
    expect(each.heard.findLast(({ event }) => event === 'view')?.data).toMatchObject({ version })
  }
}

function isVersion(data: unknown, version: string): boolean {
  return typeof data === 'object' && data !== null && 'version' in data && data.version === version
}

describe('the live view is the reloaded one, in both processes, after', () => {
  const { m2, cardId, groupId, proposalId } = {
    m2: 'm2',
    cardId: newCardId(),
    groupId: newId<'CardGroup'>(),
    proposalId: newId<'Proposal'>(),
  }
  const byMeeting = () => ({ meetingId: room.meetingId })
  const go = (index: number, phase: Parameters<Client['proceedings']['stage']['go']>[0]['phase']) =>
    lead.proceedings.stage.go({ ...byMeeting(), itemId: item(index), phase })
  const viewNow = async () => (await lead.proceedings.view(byMeeting())).view
  const proposal = () => ({ ...byMeeting(), proposalId })

  test.each<[string, () => Promise<unknown>]>([
    ['a phase', () => go(0, 'write')],
    [
      'a card',
      () =>
        as(m2).proceedings.cards.write({
          ...byMeeting(),
          cardId,
          itemId: item(0),
          text: 'Мысль',
          evidence: null,
          evidenceKind: null,
        }),
    ],
    ['showing', () => go(0, 'show')],
    ['taking a card back', () => as(m2).proceedings.cards.withdraw({ ...byMeeting(), cardId })],
    ['putting it there again', () => as(m2).proceedings.cards.restore({ ...byMeeting(), cardId })],
    [
      'a group',
      () =>
        as(m2).proceedings.groups.keep({
          ...byMeeting(),
          groupId,
          itemId: item(0),
          title: 'Вместе',
          cardIds: [cardId],
        }),
    ],
    ['taking it apart', () => as(m2).proceedings.groups.remove({ ...byMeeting(), groupId })],
    ['a pause', () => lead.proceedings.stage.pause(byMeeting())],
    ['going on', () => lead.proceedings.stage.resume(byMeeting())],
    [
      'more time',
      async () =>
        lead.proceedings.stage.extend({
          ...byMeeting(),
          phaseId: (await viewNow())?.stage?.phaseId ?? newId<'Phase'>(),
          lengthSeconds: 900,
        }),
    ],
    ['a mood', () => go(1, 'mood')],
    [
      'a mark',
      async () =>
        as(m2).proceedings.boxes.mark({
          ...byMeeting(),
          boxId: (await viewNow())?.stage?.box?.id ?? newId<'Box'>(),
          marks: { 4: 1 },
        }),
    ],
    [
      'a proposal',
      async () => {
        await go(2, 'propose')
        await as(m2).proceedings.proposals.make({
          ...proposal(),
          itemId: item(2),
          text: 'Начать в октябре',
          revision: null,
        })
      },
    ],
    ['a stance', () => as('m3').proceedings.proposals.say({ ...proposal(), stance: 'consent', words: null })],
    ['its taking back', () => as(m2).proceedings.proposals.withdraw(proposal())],
    ['proposing it after all', () => as(m2).proceedings.proposals.restore(proposal())],
    [
      'a decision',
      async () => {
        for (const login of [m2, 'm4'])
          await as(login).proceedings.proposals.say({ ...proposal(), stance: 'consent', words: null })
        await lead.proceedings.proposals.decide({ ...proposal(), ownerId: null, dueOn: null })
      },
    ],
    [
      'somebody speaking',
      async () =>
        as(m2).proceedings.turns.speak({
          ...byMeeting(),
          participantId: (await viewNow())?.participants[0]?.id ?? null,
        }),
    ],
    ['another chair', () => as(m2).proceedings.chair.take(byMeeting())],
    ['somebody leaving', () => as('m5').proceedings.presence.leave(byMeeting())],
    ['a guest', () => enterByCode(otherFetch, { code: room.code, guestName: 'Гость' })],
    [
      'another line of the agenda',
      () =>
        lead.meetings.items.add({
          ...byMeeting(),
          kind: 'talk',
          block: null,
          title: 'Ещё одно',
          note: null,
          lengthMinutes: 5,
          speakerId: null,
          settings: {},
        }),
    ],
    ['the end', () => lead.proceedings.room.close(byMeeting())],
    ['taking it back', () => lead.proceedings.room.reopen(byMeeting())],
  ])('%s', async (_, change) => {
    await change()
    await expectLiveIsReloaded()
  })
})

describe('somebody', () => {
  test('who comes back gets the present state at once, and their own part', async () => {
    const again = await listenTo(otherFetch, room.meetingId, await school.cookieOf('m2'))
    const { version } = await lead.proceedings.view({ meetingId: room.meetingId })
    await again.until(({ data }) => isVersion(data, version))
    const own = await again.until(({ event }) => event === 'own')
    expect(own.data).toMatchObject({ cards: [{ text: 'Мысль' }] })
    await again.close()
  })

  test('hears of what is only theirs, and others do not', async () => {
    const before = wall.heard.filter(({ event }) => event === 'own').length
    const own = await listenTo(school.fetch, room.meetingId, await school.cookieOf('m2'))
    await own.until(({ event }) => event === 'own')
    const card = {
      cardId: newCardId(),
      itemId: item(0),
      text: 'Только моя',
      evidence: null,
      evidenceKind: null,
    }
    await as('m2').proceedings.cards.write({ meetingId: room.meetingId, ...card })
    await own.until(({ event, data }) => event === 'own' && JSON.stringify(data).includes('Только моя'))
    expect(wall.heard.filter(({ event }) => event === 'own')).toHaveLength(before)
    await own.close()
  })

  test('behind a proxy waits for another state, and is not told the one they know', async () => {
    const known = await lead.proceedings.view({ meetingId: room.meetingId })
    const waiting = lead.proceedings.view({ meetingId: room.meetingId, after: known.version })
    await as('m3').proceedings.stage.go({ meetingId: room.meetingId, itemId: item(0), phase: 'write' })
    const next = await waiting
    expect(next.version).not.toBe(known.version)
    const stale = await lead.proceedings.view({ meetingId: room.meetingId, after: known.version })
    expect(stale.version).toBe(next.version)
  })

  test('who was taken out is told so and hears nothing more', async () => {
    const guest = await enterByCode(school.fetch, { code: room.code, guestName: 'Не тот' })
    const hearing = await listenTo(otherFetch, room.meetingId, guest.cookie)
    await hearing.until(({ event }) => event === 'view')
    await lead.proceedings.participants.remove({
      meetingId: room.meetingId,
      participantId: guest.participantId,
    })
    await hearing.until(({ event }) => event === 'gone')
    await hearing.close()
  })

  test('without a session, or from elsewhere, is not listened to', async () => {
    const path = `/api/proceedings/${room.meetingId}/stream`
    expect((await school.fetch(path)).status).toBe(401)
    expect((await school.fetch(path, { headers: { cookie: await school.cookieOf('m7') } })).status).toBe(404)
    expect((await school.fetch('/api/proceedings/nothing/stream')).status).toBe(404)
  })
})
