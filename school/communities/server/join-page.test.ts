import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#base/id.ts'
import { localDate } from '#base/local-date.ts'
import { communityOf } from '#test/support/community-sample.ts'
import { type Client, testSchool } from '#test/support/school.ts'
import type { CommunityId } from '../community.ts'

const school = await testSchool()
const origin = 'http://127.0.0.1:4180'

let lead: Client
let communityId: CommunityId
/** Where the link of the community leads. */
let path: string

beforeAll(async () => {
  lead = await school.as('lead')
  communityId = await communityOf(lead, 'Понимание прочитанного')
  path = await openLink(lead, communityId)
})

async function openLink(client: Client, id: CommunityId): Promise<string> {
  const { joinLink } = await client.communities.joinLink.open({ communityId: id })
  return new URL(joinLink?.url ?? '').pathname
}

type Ask = Readonly<Record<string, string>>

const open = (address = path, headers: Ask = {}) => school.fetch(address, { headers })

const send = (fields: Ask, headers: Ask = {}, address = path) =>
  school.fetch(address, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  })

async function freshTicket(address = path, headers: Ask = {}): Promise<string> {
  return ticketIn(await (await open(address, headers)).text())
}

function ticketIn(page: string): string {
  const ticket = /name="ticket" value="([^"]+)"/.exec(page)?.[1]
  if (ticket === undefined) throw new Error('The page has no form')
  return ticket
}

const visitor = { kind: 'join', name: 'Орлова Вера Ильинична', contact: '+7 900 000-00-00', words: '' }

/** Sends a request and returns where the browser is led. */
async function sent(fields: Ask = {}): Promise<string> {
  const answer = await send({ ...visitor, ticket: await freshTicket(), ...fields })
  expect(answer.status).toBe(303)
  return answer.headers.get('location') ?? ''
}

const register = async () => (await lead.communities.joins.list({ communityId })).entries

describe('the page of a link', () => {
  test('says what the community is about, who will read the answer, and lists nobody', async () => {
    await lead.communities.firstMeeting.set({
      communityId,
      on: localDate('2025-09-03'),
      time: '15:00',
      lengthMinutes: 45,
      link: 'https://call.example/secret-room',
      place: null,
    })
    const answer = await open()
    const page = await answer.text()
    expect(answer.status).toBe(200)
    for (const said of [
      'СОШ № 7',
      'Понимание прочитанного',
      'Ученики пересказывают текст',
      '3\u00a0сентября в 15:00, 45 мин',
      'увидят участники сообщества',
      'по своей воле',
      '26\u00a0августа',
      `/sign-in?next=${encodeURIComponent(`/communities/${communityId}`)}`,
    ])
      expect(page).toContain(said)
    for (const secret of ['Мельник', 'Соколова', 'secret-room']) expect(page).not.toContain(secret)
  })

  test('speaks the language of the browser, and the other one on demand', async () => {
    const titleIn = async (address: string, language: string) =>
      /<html lang="(..)">/.exec(await (await open(address, { 'accept-language': language })).text())?.[1]
    expect(await titleIn(path, 'ru-RU,ru;q=0.9,en;q=0.8')).toBe('ru')
    expect(await titleIn(path, 'de,en-GB;q=0.8,ru;q=0.3')).toBe('en')
    expect(await titleIn(path, '')).toBe('ru')
    expect(await titleIn(`${path}?lang=ru`, 'en')).toBe('ru')
  })

  test('allows no script and no style from elsewhere, and is kept by nobody', async () => {
    const { headers } = await open()
    const policy = headers.get('content-security-policy') ?? ''
    const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1]
    expect(await (await open()).text()).not.toContain(`nonce="${nonce}"`)
    expect(policy).not.toMatch(/unsafe|https?:/)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('same-origin')
  })

  test('is sent small', async () => {
    const answer = await open(path, { 'accept-encoding': 'br' })
    expect(answer.headers.get('content-encoding')).toBe('br')
    expect((await answer.arrayBuffer()).byteLength).toBeLessThan(10_000)
  })
})

describe('somebody without an account', () => {
  test('asks to join, and is dated and waiting in the register', async () => {
    const place = await sent({ words: 'Работаю в соседнем корпусе' })
    const page = await (await open(place)).text()
    expect(page).toContain('Просьба отправлена')
    expect(page).toContain('26\u00a0августа')
    expect((await register())[0]).toMatchObject({
      kind: 'join',
      person: null,
      name: 'Орлова Вера Ильинична',
      hasContact: true,
      words: 'Работаю в соседнем корпусе',
      settledAs: null,
    })
    const [notice] = (await lead.notices.list({})).notices
    expect(notice).toMatchObject({
      kind: 'communities.join_asked',
      params: { person: 'Орлова Вера Ильинична' },
    })
  })

  test('asks a question, which needs words; what was typed is given back with what is missing', async () => {
    const before = (await register()).length
    const ticket = await freshTicket()
    const answer = await send({ ticket, kind: 'question', name: '  Орлов ', contact: '', words: '' })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('value="Орлов"')
    expect(page).toContain('value="question" checked')
    expect(page).toContain('id="contact-problem"')
    expect(page).toContain('id="words-problem"')
    expect(page).not.toContain('id="name-problem"')
    expect(ticketIn(page)).toBe(ticket)
    expect(await register()).toHaveLength(before)
    await sent({ ticket, kind: 'question', words: 'Когда вы собираетесь?' })
    expect((await register())[0]).toMatchObject({ kind: 'question', words: 'Когда вы собираетесь?' })
  })

  test('too much text is told at the field', async () => {
    const page = await (
      await send({ ...visitor, ticket: await freshTicket(), words: 'а'.repeat(1001) })
    ).text()
    expect(page).toContain('не больше 1000 знаков')
  })

  test('sent twice, even at once, it stands once', async () => {
    const before = (await register()).length
    const fields = { ...visitor, ticket: await freshTicket() }
    const places = (await Promise.all([send(fields), send(fields)])).map(({ headers }) =>
      headers.get('location'),
    )
    expect(places[0]).toBe(places[1])
    expect(await register()).toHaveLength(before + 1)
  })

  test('another form with the ticket of the first is a request of its own', async () => {
    const before = (await register()).length
    const ticket = await freshTicket()
    const first = await sent({ ticket })
    const second = await sent({ ticket, name: 'Зимина Анна Петровна' })
    expect(second).not.toBe(first)
    expect(await register()).toHaveLength(before + 2)
    expect(await (await open(second)).text()).toContain('Зимина Анна Петровна')
  })

  test('takes it back and sends it again by the page of the request', async () => {
    const place = await sent()
    const ticket = new URL(place, origin).searchParams.get('asked') ?? ''
    const act = (name: string) => send({ ticket, act: name }, {}, place)
    expect((await act('withdraw')).headers.get('location')).toBe(place)
    expect(await (await open(place)).text()).toContain('Вы отозвали')
    expect((await register())[0]).toMatchObject({ settledAs: 'withdrawn', settledBy: null })
    await act('restore')
    expect((await register())[0]?.settledAs).toBeNull()
  })

  test('reads the answer there, and cannot undo what somebody has settled', async () => {
    const place = await sent({ kind: 'question', words: 'Можно прийти один раз?' })
    const ticket = new URL(place, origin).searchParams.get('asked') ?? ''
    const joinId = (await register())[0]?.id ?? newId<'Join'>()
    const settlement = { as: 'answered', answer: 'Да, приходите 3 сентября.' } as const
    await lead.communities.joins.settle({ communityId, joinId, settlement })
    await send({ ticket, act: 'withdraw' }, {}, place)
    expect(await (await open(place)).text()).toContain('Да, приходите 3 сентября.')
    expect((await register())[0]?.settledAs).toBe('answered')
  })

  test('who was let in reads what is next: the meeting with its link, the chat, and the way in', async () => {
    const draft = { text: 'Собираемся', chatName: 'ПОС: Чтение', chatLink: 'tg://join?x', revision: 0 }
    await lead.communities.announcement.save({ communityId, ...draft })
    const place = await sent({ name: 'Гончаренко Инна' })
    const joinId = (await register())[0]?.id ?? newId<'Join'>()
    const settlement = { as: 'joined', personId: school.person('m2') } as const
    expect(await (await open(place)).text()).not.toContain('secret-room')
    await lead.communities.joins.settle({ communityId, joinId, settlement })
    const before = await (await open(place)).text()
    for (const said of ['Вас приняли', 'Что дальше', 'https://call.example/secret-room', 'Войти'])
      expect(before).toContain(said)
    expect(before).not.toContain('ПОС: Чтение')
    await lead.communities.announcement.announce({ communityId })
    expect(await (await open(place)).text()).toContain('href="tg://join?x"')
  })

  test('who knows the id of a request but has no ticket neither sees nor withdraws it', async () => {
    await sent()
    const joinId = (await register())[0]?.id
    for (const forged of [`${joinId}.${'A'.repeat(32)}`, `${joinId}`, `${joinId}.`]) {
      const page = await (await open(`${path}?asked=${forged}`)).text()
      expect(page).not.toContain('+7 900')
      expect(page).toContain('name="contact"')
      expect((await send({ ticket: forged, act: 'withdraw' })).status).toBe(404)
    }
    expect((await register())[0]?.settledAs).toBeNull()
  })

  test('what is written into the fields is text on every page', async () => {
    const name = '<img src=x onerror=alert(1)>"'
    const ticket = await freshTicket()
    const again = await (await send({ ...visitor, ticket, name, contact: '' })).text()
    const after = await (await open(await sent({ ticket, name }))).text()
    for (const page of [again, after]) expect(page).not.toContain('<img')
  })
})

describe('a colleague who is signed in', () => {
  test('joins by one press without typing, and is led to the community', async () => {
    const cookie = await school.cookieOf('m3')
    const page = await (await open(path, { cookie })).text()
    expect(page).toContain('Вы вошли: Белых Наталья')
    expect(page).not.toContain('name="contact"')
    const answer = await send({ ticket: ticketIn(page), act: 'join_signed_in' }, { cookie })
    expect(answer.headers.get('location')).toBe(`/communities/${communityId}`)
    const { members } = await lead.communities.people({ communityId })
    expect(members.map(({ person }) => person.familyName)).toContain('Белых')
    expect(await (await open(path, { cookie })).text()).toContain('Вы уже участник')
  })

  test('whose session has ended is shown the form', async () => {
    const ticket = await freshTicket(path, { cookie: await school.cookieOf('m4') })
    const answer = await send({ ticket, act: 'join_signed_in' })
    expect(answer.headers.get('location')).toBe(path)
  })

  test('a guest of the school is asked like anybody else', async () => {
    expect(await (await open(path, { cookie: await school.cookieOf('guest') })).text()).toContain(
      'name="contact"',
    )
  })
})

describe('a door that is closed', () => {
  test('a closed link says so calmly, and takes nothing', async () => {
    const id = await communityOf(lead, 'Закрытая дверь')
    const link = await openLink(lead, id)
    const ticket = await freshTicket(link)
    const kept = (await send({ ...visitor, ticket: await freshTicket(link) }, {}, link)).headers.get(
      'location',
    )
    await lead.communities.joinLink.close({ communityId: id })
    const answer = await open(link)
    expect(answer.status).toBe(410)
    expect(await answer.text()).toContain('больше не вступают')
    expect((await send({ ...visitor, ticket }, {}, link)).status).toBe(410)
    const { entries } = await lead.communities.joins.list({ communityId: id })
    expect(entries.filter(({ name }) => name === visitor.name)).toHaveLength(1)
    // Who asked before still sees what they asked.
    expect(await (await open(kept ?? '')).text()).toContain('Просьба отправлена')
  })

  test('a link never given out, one of no school and no link at all are the same nothing', async () => {
    const [schoolPart = ''] = path.replace('/join/', '').split('.')
    const pages = await Promise.all(
      [`${schoolPart}.AAAA`, 'AAAAAAAAAAAAAAAAAAAAAA.BBBB', 'nothing'].map(async (token) => {
        const answer = await open(`/join/${token}`)
        const page = (await answer.text()).replaceAll(token, '').replace(/nonce="[^"]+"/, '')
        return `${answer.status} ${page}`
      }),
    )
    expect(pages[0]).toMatch(/^404 /)
    expect(new Set(pages).size).toBe(1)
    expect((await send({ ...visitor }, {}, '/join/nothing')).status).toBe(404)
  })
})

describe('what keeps it from being misused', () => {
  test('a form of another site is refused', async () => {
    const before = (await register()).length
    const answer = await send(
      { ...visitor, ticket: await freshTicket() },
      { origin: 'https://elsewhere.example' },
    )
    expect(answer.status).toBe(403)
    expect(await register()).toHaveLength(before)
  })

  test('a form larger than a form can be is not read', async () => {
    expect((await send({ ...visitor, words: 'а'.repeat(40_000) })).status).toBe(413)
  })

  test('after many requests from one address it asks to wait, and keeps what was typed', async () => {
    const id = await communityOf(lead, 'Много просьб')
    const link = await openLink(lead, id)
    const statuses: number[] = []
    for (let count = 0; count < 61; count += 1)
      statuses.push((await send({ ...visitor, ticket: await freshTicket(link) }, {}, link)).status)
    expect(statuses[0]).toBe(303)
    const last = await send({ ...visitor, ticket: await freshTicket(link) }, {}, link)
    expect(last.status).toBe(429)
    expect(await last.text()).toContain('value="Орлова Вера Ильинична"')
  })

  test('the log of the server names nobody', () => {
    expect(school.log.join('\n')).not.toContain('Орлова')
  })
})
