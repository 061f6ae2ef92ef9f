import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#base/id.ts'
import { askAsVisitor, communityOf, joinAs } from '#test/support/community-sample.ts'
import { refusalOf, refusedAsAbsent } from '#test/support/refusal.ts'
import { type Client, testSchool } from '#test/support/school.ts'
import type { CommunityId } from '../community.ts'
import type { JoinId } from '../join.ts'

const school = await testSchool()

let lead: Client
let colleague: Client
let deputy: Client
let director: Client
let guest: Client
let outsider: Client

beforeAll(async () => {
  lead = await school.as('lead')
  colleague = await school.as('m3')
  deputy = await school.as('zam')
  director = await school.as('dir')
  guest = await school.as('guest')
  outsider = await school.outsider()
})

async function linkOf(client: Client, communityId: CommunityId): Promise<string> {
  return (await client.communities.joinLink.open({ communityId })).joinLink?.url ?? ''
}

async function withLink(title: string): Promise<{ communityId: CommunityId; url: string }> {
  const communityId = await communityOf(lead, title)
  return { communityId, url: await linkOf(lead, communityId) }
}

const membersOf = async (communityId: CommunityId) =>
  (await lead.communities.people({ communityId })).members.map(({ person }) => person.familyName)

const register = async (communityId: CommunityId) =>
  (await lead.communities.joins.list({ communityId })).entries

describe('joining by one’s own click', () => {
  test('counts from the click and stands in the register', async () => {
    const communityId = await communityOf(lead, 'Один щелчок')
    const joinId = newId<'Join'>()
    const page = await colleague.communities.joins.join({ communityId, joinId, words: 'Очень жду' })
    expect(page).toMatchObject({ isMember: true, memberCount: 2, ownEntries: [] })
    const [entry] = await register(communityId)
    expect(entry).toMatchObject({
      id: joinId,
      kind: 'join',
      person: { familyName: 'Белых' },
      words: 'Очень жду',
      settledAs: 'joined',
    })
    const { members } = await director.communities.people({ communityId })
    expect(members.map(({ person }) => person.familyName)).toEqual(['Белых', 'Мельник'])
    expect(members[0]).toMatchObject({
      joinedAt: entry?.askedAt,
      joinedOn: '2025-08-26',
      positionWording: 'учитель истории, классный руководитель 5Б',
      subjects: ['История'],
      isLeader: false,
    })
    const told = (await lead.notices.list({})).notices.find(({ path }) => path.includes(communityId))
    expect(told).toMatchObject({
      kind: 'communities.member_joined',
      params: { person: 'Белых Наталья', community: 'Один щелчок' },
    })
  })

  test('twice at the same moment makes one member and one line', async () => {
    const communityId = await communityOf(lead, 'Дважды разом')
    const join = () => colleague.communities.joins.join({ communityId, joinId: newId<'Join'>() })
    await Promise.all([join(), join(), join()])
    expect(await membersOf(communityId)).toEqual(['Белых', 'Мельник'])
    expect(await register(communityId)).toHaveLength(2)
  })

  test('a click that arrives once more after leaving joins nobody', async () => {
    const communityId = await communityOf(lead, 'Ещё раз')
    const request = { communityId, joinId: newId<'Join'>() }
    await colleague.communities.joins.join(request)
    await colleague.communities.membership.leave({ communityId })
    expect((await colleague.communities.joins.join(request)).isMember).toBe(false)
    expect(await membersOf(communityId)).toEqual(['Мельник'])
  })

  test('may not hammer', async () => {
    const communityId = await communityOf(lead, 'Вопросы без конца')
    const { communities } = await school.as('m5')
    const ask = () => communities.joins.ask({ communityId, joinId: newId<'Join'>(), words: 'Когда?' })
    for (let sent = 0; sent < 20; sent++) await ask()
    expect((await refusalOf(ask())).code).toBe('too_many_attempts')
    expect((await refusalOf(ask())).code).toBe('too_many_attempts')
  })

  test('is not for guests and other schools, and ends when the community is closed', async () => {
    const communityId = await communityOf(lead, 'Закрытое')
    const joinId = newId<'Join'>()
    await refusedAsAbsent(
      guest.communities.joins.join({ communityId, joinId }),
      outsider.communities.joins.join({ communityId, joinId }),
      guest.communities.joins.ask({ communityId, joinId, words: 'Можно?' }),
      outsider.communities.joins.ask({ communityId, joinId, words: 'Можно?' }),
    )
    await deputy.communities.closing.close({ communityId, words: 'Не собрались' })
    expect((await refusalOf(colleague.communities.joins.join({ communityId, joinId }))).code).toBe(
      'community_closed',
    )
    const asked = colleague.communities.joins.ask({ communityId, joinId, words: 'Ещё можно?' })
    expect((await refusalOf(asked)).code).toBe('community_closed')
  })

  test('wrong input names the field', async () => {
    const communityId = await communityOf(lead, 'Поля')
    const { joins } = colleague.communities
    const noId = 'no-id' as JoinId
    for (const call of [
      joins.join({ communityId, joinId: noId }),
      joins.withdraw({ communityId, joinId: noId }),
      joins.restore({ communityId, joinId: noId }),
      joins.contact({ communityId, joinId: noId }),
      joins.reopen({ communityId, joinId: noId }),
    ])
      expect(await refusalOf(call)).toMatchObject({ fields: { joinId: expect.any(String) } })
    const joinId = newId<'Join'>()
    expect(await refusalOf(joins.ask({ communityId, joinId, words: ' ' }))).toMatchObject({
      fields: { words: 'too_small' },
    })
    const settlement = { as: 'declined' as const, answer: '' }
    expect(await refusalOf(lead.communities.joins.settle({ communityId, joinId, settlement }))).toMatchObject(
      {
        fields: { 'settlement.answer': 'too_small' },
      },
    )
  })
})

describe('a question', () => {
  test('is told to those inside, answered, and the answer is read by who asked', async () => {
    const communityId = await communityOf(lead, 'Есть вопрос')
    const joinId = newId<'Join'>()
    await colleague.communities.joins.ask({ communityId, joinId, words: 'Сколько встреч в месяц?' })
    await colleague.communities.joins.ask({ communityId, joinId, words: 'Сколько встреч в месяц?' })
    expect(await register(communityId)).toHaveLength(2)
    const settlement = { as: 'answered' as const, answer: 'Одна.' }
    await lead.communities.joins.settle({ communityId, joinId, settlement })
    expect((await colleague.communities.read({ communityId })).ownEntries).toMatchObject([
      { words: 'Сколько встреч в месяц?', settledAs: 'answered', answer: 'Одна.' },
    ])
    const { notices } = await colleague.notices.list({})
    expect(notices[0]?.kind).toBe('communities.question_answered')
    const confirm = { as: 'joined' as const, personId: school.person('m3') }
    await lead.communities.joins.reopen({ communityId, joinId })
    const wrong = lead.communities.joins.settle({ communityId, joinId, settlement: confirm })
    expect((await refusalOf(wrong)).code).toBe('is_a_question')
  })

  test('is taken back by who asked, and asked again', async () => {
    const communityId = await communityOf(lead, 'Передумала')
    const joinId = newId<'Join'>()
    const { joins } = colleague.communities
    await joins.ask({ communityId, joinId, words: 'Можно позже?' })
    expect((await refusalOf(joins.restore({ communityId, joinId }))).code).toBe('not_withdrawn')
    expect((await joins.withdraw({ communityId, joinId })).ownEntries[0]?.settledAs).toBe('withdrawn')
    expect((await joins.restore({ communityId, joinId })).ownEntries[0]?.settledAs).toBeNull()
    const stranger = await school.as('m4')
    await refusedAsAbsent(
      stranger.communities.joins.withdraw({ communityId, joinId }),
      stranger.communities.joins.restore({ communityId, joinId }),
      outsider.communities.joins.withdraw({ communityId, joinId }),
      lead.communities.joins.withdraw({ communityId, joinId }),
    )
    await lead.communities.joins.settle({ communityId, joinId, settlement: { as: 'answered', answer: 'Да' } })
    expect((await refusalOf(joins.withdraw({ communityId, joinId }))).code).toBe('already_settled')
  })
})

describe('a visitor of the link', () => {
  test('asks to join, and counts from the click once somebody confirms who it is', async () => {
    const { communityId, url } = await withLink('По ссылке')
    const joinId = await askAsVisitor(school, { url, name: 'Роман Олегович' })
    await askAsVisitor(school, { url, name: 'Роман Олегович', joinId })
    expect(await membersOf(communityId)).toEqual(['Мельник'])
    const [waiting] = await register(communityId)
    expect(waiting).toMatchObject({ name: 'Роман Олегович', person: null, hasContact: true, settledAs: null })
    expect((await lead.communities.read({ communityId })).waitingCount).toBe(1)
    expect((await lead.notices.list({})).notices[0]).toMatchObject({
      kind: 'communities.join_asked',
      params: { person: 'Роман Олегович' },
    })

    const clicked = school.clock.now()
    school.clock.set(new Date(clicked.getTime() + 7_200_000).toISOString())
    const settlement = { as: 'joined' as const, personId: school.person('m4') }
    const { entries } = await deputy.communities.joins.settle({ communityId, joinId, settlement })
    expect(entries[0]).toMatchObject({
      person: { familyName: 'Шевчук' },
      settledBy: { familyName: 'Соколова' },
    })
    const { members } = await lead.communities.people({ communityId })
    school.clock.set(clicked.toISOString())
    const confirmed = members.find(({ person }) => person.familyName === 'Шевчук')
    expect(confirmed?.joinedAt).toBe(waiting?.askedAt)
    expect(Date.parse(entries[0]?.settledAt ?? '')).toBeGreaterThan(Date.parse(waiting?.askedAt ?? ''))
    expect((await refusalOf(lead.communities.joins.settle({ communityId, joinId, settlement }))).code).toBe(
      'already_settled',
    )
  })

  test('confirmed for the wrong person, the membership has never been', async () => {
    const { communityId, url } = await withLink('Не тот')
    const joinId = await askAsVisitor(school, { url, name: 'Наталья Юрьевна' })
    const { joins, people } = lead.communities
    await joins.settle({ communityId, joinId, settlement: { as: 'joined', personId: school.person('m6') } })
    expect(await membersOf(communityId)).toContain('Ахметова')
    const { entries } = await joins.reopen({ communityId, joinId })
    expect(entries[0]).toMatchObject({ person: null, settledAs: null, settledBy: null })
    expect(await people({ communityId })).toMatchObject({ past: [] })
    expect(await membersOf(communityId)).toEqual(['Мельник'])
    expect((await refusalOf(joins.reopen({ communityId, joinId }))).code).toBe('not_settled')
    const own = (await register(communityId)).find(({ settledAs }) => settledAs === 'joined')
    const byOwnClick = joins.reopen({ communityId, joinId: own?.id ?? joinId })
    expect((await refusalOf(byOwnClick)).code).toBe('joined_themselves')
  })

  test('is declined with words, and a guest of the school is no member', async () => {
    const { communityId, url } = await withLink('Отказ')
    const joinId = await askAsVisitor(school, { url, name: 'Кто-то' })
    const { joins } = lead.communities
    const confirm = (personId: ReturnType<typeof school.person>) =>
      joins.settle({ communityId, joinId, settlement: { as: 'joined', personId } })
    expect((await refusalOf(confirm(school.person('guest')))).code).toBe('not_of_staff')
    expect((await refusalOf(confirm(newId<'Person'>()))).code).toBe('not_of_staff')
    const answered = joins.settle({ communityId, joinId, settlement: { as: 'answered', answer: 'Да' } })
    expect((await refusalOf(answered)).code).toBe('is_no_question')
    await joins.settle({ communityId, joinId, settlement: { as: 'declined', answer: 'Вы не из школы.' } })
    expect((await register(communityId))[0]).toMatchObject({
      settledAs: 'declined',
      answer: 'Вы не из школы.',
    })
  })

  test('comes to a closed door when the link was closed, made anew, or is over', async () => {
    const { communityId, url } = await withLink('Дверь')
    await lead.communities.joinLink.close({ communityId })
    await expect(askAsVisitor(school, { url, name: 'Кто-то' })).rejects.toThrow('link_closed')
    await lead.communities.joinLink.reopen({ communityId })
    await askAsVisitor(school, { url, name: 'Кто-то' })
    const newer = await linkOf(lead, communityId)
    await expect(askAsVisitor(school, { url, name: 'Другой' })).rejects.toThrow('link_closed')
    await askAsVisitor(school, { url: newer, name: 'Другой' })
    const unknown = newer.replace(/\.[^.]+$/, '.never-given-out')
    await expect(askAsVisitor(school, { url: unknown, name: 'Другой' })).rejects.toThrow('NOT_FOUND')
    await deputy.communities.closing.close({ communityId, words: 'Закончили' })
    await expect(askAsVisitor(school, { url: newer, name: 'Третий' })).rejects.toThrow('community_closed')
  })

  test('may not hammer', async () => {
    const { url } = await withLink('Много раз')
    const address = '203.0.113.7'
    for (let sent = 0; sent < 60; sent++) await askAsVisitor(school, { url, name: 'Бот', address })
    await expect(askAsVisitor(school, { url, name: 'Бот', address })).rejects.toThrow('too_many_attempts')
    await askAsVisitor(school, { url, name: 'Человек', address: '203.0.113.8' })
  })
})

describe('the register', () => {
  test('is read by those inside and by the deputy head; each contact that is opened is written down', async () => {
    const { communityId, url } = await withLink('Журнал')
    const joinId = await askAsVisitor(school, { url, name: 'Анна Владимировна' })
    const settlement = { as: 'declined' as const, answer: 'Нет' }
    for (const { communities } of [colleague, director, guest, outsider])
      await refusedAsAbsent(
        communities.joins.list({ communityId }),
        communities.joins.contact({ communityId, joinId }),
        communities.joins.settle({ communityId, joinId, settlement }),
        communities.joins.reopen({ communityId, joinId }),
      )
    expect((await colleague.communities.read({ communityId })).waitingCount).toBeNull()
    expect(await deputy.communities.joins.contact({ communityId, joinId })).toEqual({
      contact: '+7 900 000-00-00',
    })
    expect(JSON.stringify(await register(communityId))).not.toContain('+7 900')
    const { entries } = await director.access.log.list({ action: 'join_contact_opened' })
    expect(entries).toMatchObject([{ object: `join/${joinId}`, person: { familyName: 'Соколова' } }])
    expect(school.log.join('\n')).not.toContain('Анна Владимировна')
  })
})

describe('leaving', () => {
  test('is as free as joining; on the same day it can be taken back, later one joins anew', async () => {
    const communityId = await communityOf(lead, 'Уйти и вернуться')
    await joinAs(school, communityId, 'm3')
    const { membership } = colleague.communities
    expect((await refusalOf(membership.stay({ communityId: newId<'Community'>() }))).code).toBe('NOT_FOUND')
    const left = await membership.leave({ communityId, words: 'Много нагрузки' })
    expect(left).toMatchObject({ isMember: false, isInside: false, ownDepartureOn: '2025-08-26' })
    expect((await refusalOf(membership.leave({ communityId }))).code).toBe('not_a_member')
    expect((await lead.communities.people({ communityId })).past).toMatchObject([
      { person: { familyName: 'Белых' }, leftOn: '2025-08-26', words: 'Много нагрузки' },
    ])
    expect((await director.communities.people({ communityId })).past).toEqual([])
    expect((await membership.stay({ communityId })).isMember).toBe(true)

    await membership.leave({ communityId })
    await joinAs(school, communityId, 'm3')
    expect(await membersOf(communityId)).toEqual(['Белых', 'Мельник'])
    const { past, members } = await lead.communities.people({ communityId })
    expect(past).toHaveLength(1)
    expect(members).toHaveLength(2)
  })

  test('is not taken back on another day', async () => {
    const communityId = await communityOf(lead, 'На другой день')
    await joinAs(school, communityId, 'm3')
    await colleague.communities.membership.leave({ communityId })
    const before = school.clock.now()
    school.clock.set(new Date(before.getTime() + 86_400_000).toISOString())
    expect((await refusalOf(colleague.communities.membership.stay({ communityId }))).code).toBe(
      'not_left_today',
    )
    expect((await colleague.communities.read({ communityId })).ownDepartureOn).toBeNull()
    school.clock.set(before.toISOString())
  })

  test('whoever leaves the school belongs to no community of it any more', async () => {
    const communityId = await communityOf(lead, 'Ушла из школы')
    await joinAs(school, communityId, 'm6')
    const personId = school.person('m6')
    await deputy.people.departure.record({ personId, leftOn: '2025-08-25' })
    expect(await membersOf(communityId)).toEqual(['Мельник'])
    const { past } = await lead.communities.people({ communityId })
    expect(past).toMatchObject([{ person: { familyName: 'Ахметова' }, leftOn: '2025-08-25', words: null }])
    await deputy.people.departure.withdraw({ personId })
    expect(await membersOf(communityId)).toEqual(['Ахметова', 'Мельник'])
  })

  test('is nobody else’s business', async () => {
    const communityId = await communityOf(lead, 'Чужой уход')
    await refusedAsAbsent(
      guest.communities.membership.leave({ communityId }),
      outsider.communities.membership.leave({ communityId }),
      outsider.communities.membership.stay({ communityId }),
      guest.communities.people({ communityId }),
      outsider.communities.people({ communityId }),
    )
    const words = 'а'.repeat(1001)
    expect(await refusalOf(lead.communities.membership.leave({ communityId, words }))).toMatchObject({
      fields: { words: 'too_big' },
    })
    expect(await refusalOf(lead.communities.people({ communityId: 'x' as CommunityId }))).toMatchObject({
      fields: { communityId: expect.any(String) },
    })
    const noId = lead.communities.membership.stay({ communityId: 'x' as CommunityId })
    expect(await refusalOf(noId)).toMatchObject({ fields: { communityId: expect.any(String) } })
  })
})
