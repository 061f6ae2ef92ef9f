import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#base/id.ts'
import { chosenTopicOf, communityOf, joinAs } from '#test/support/community-sample.ts'
import { refusalOf, refusedAsAbsent } from '#test/support/refusal.ts'
import { type Client, testSchool } from '#test/support/school.ts'
import type { CommunityId } from '../community.ts'

const school = await testSchool()
const absent = newId<'Community'>()

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

const start = (client: Client, topicId: Awaited<ReturnType<typeof chosenTopicOf>>, more = {}) =>
  client.communities.start({ communityId: newId<'Community'>(), topicId, name: 'Понимание', ...more })

describe('starting', () => {
  test('a teacher starts a community from a chosen topic and belongs to it at once', async () => {
    const topicId = await chosenTopicOf(lead, { title: 'Понимание прочитанного' })
    const made = await start(lead, topicId, { motto: 'Читаем, чтобы понять' })
    expect(made).toMatchObject({
      name: 'Понимание',
      motto: 'Читаем, чтобы понять',
      state: 'preparing',
      topicTitle: 'Понимание прочитанного',
      memberCount: 1,
      sizeProblem: 'too_few',
      isMember: true,
      isInside: true,
      ring: ['now', 'later', 'later', 'later', 'later', 'later', 'later'],
      why: { edit: null, join: 'already_member', withdraw: null },
    })
    expect(made.topic.reasons).toBe('Это видно во всех классах.')
    expect(await colleague.communities.read({ communityId: made.id })).toMatchObject({
      isMember: false,
      why: { join: null, edit: 'NOT_FOUND', settle: 'NOT_FOUND' },
    })
  })

  test('sent twice it is started once, and nobody starts a second one on the same topic', async () => {
    const topicId = await chosenTopicOf(lead, { title: 'Дважды' })
    const communityId = newId<'Community'>()
    const request = { communityId, topicId, name: 'Дважды' }
    await Promise.all([lead.communities.start(request), lead.communities.start(request)])
    const { communities } = await lead.communities.list()
    expect(communities.filter(({ name }) => name === 'Дважды')).toHaveLength(1)
    expect((await refusalOf(start(colleague, topicId))).code).toBe('already_started')
    await refusedAsAbsent(
      colleague.communities.start({ ...request, communityId: absent, topicId: newId<'Topic'>() }),
    )
  })

  test('two who start from one topic at the same moment make one community', async () => {
    const topicId = await chosenTopicOf(lead, { title: 'Разом' })
    const answers = await Promise.allSettled([start(lead, topicId), start(colleague, topicId)])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('a deputy head cares for one without joining, and may say otherwise', async () => {
    const made = await start(deputy, await chosenTopicOf(lead, { title: 'Завуч начинает' }))
    expect(made).toMatchObject({ memberCount: 0, isMember: false, isInside: true, why: { edit: null } })
    const joined = await start(deputy, await chosenTopicOf(lead, { title: 'Завуч вступает' }), {
      joins: true,
    })
    expect(joined.isMember).toBe(true)
    const declined = await start(lead, await chosenTopicOf(lead, { title: 'Учитель только начинает' }), {
      joins: false,
    })
    expect(declined).toMatchObject({ memberCount: 0, isInside: true })
  })

  test('without a problem there is no community, nor for another form of working together', async () => {
    const idle = await chosenTopicOf(lead, { title: 'Интересно', evidence: null })
    expect((await refusalOf(start(lead, idle))).code).toBe('no_problem')
    const project = await chosenTopicOf(lead, { title: 'Проект', association: 'project_team' })
    expect((await refusalOf(start(lead, project))).code).toBe('other_association')
  })

  test('is no matter of the director, of guests and of other schools', async () => {
    const topicId = await chosenTopicOf(lead, { title: 'Не ваше' })
    await refusedAsAbsent(...[director, guest, outsider].map((client) => start(client, topicId)))
  })

  test('wrong input names the field', async () => {
    const topicId = await chosenTopicOf(lead, { title: 'Без имени' })
    expect(await refusalOf(start(lead, topicId, { name: ' ' }))).toMatchObject({
      code: 'BAD_REQUEST',
      fields: { name: expect.any(String) },
    })
  })

  test('a topic whose choice is taken back leaves the community its reasons', async () => {
    const topicId = await chosenTopicOf(lead, { title: 'Передумали' })
    const { id: communityId } = await start(lead, topicId)
    await lead.topics.topics.unchoose({ topicId })
    expect((await lead.communities.read({ communityId })).topic.reasons).toBe('Это видно во всех классах.')
  })
})

describe('the card', () => {
  test('stands in the list, the own ones first', async () => {
    const communityId = await communityOf(colleague, 'Своё сообщество')
    const { communities, mayStart } = await colleague.communities.list()
    expect(communities[0]?.isInside).toBe(true)
    expect(communities.map(({ id }) => id)).toContain(communityId)
    expect(mayStart).toBe(true)
    const seen = await director.communities.list()
    expect(seen.mayStart).toBe(false)
    expect(seen.communities.find(({ id }) => id === communityId)).toMatchObject({ isInside: false })
  })

  test('is absent for guests without invitation and for other schools', async () => {
    const communityId = await communityOf(lead, 'Карточка')
    await refusedAsAbsent(
      guest.communities.list(),
      guest.communities.read({ communityId }),
      outsider.communities.read({ communityId }),
      lead.communities.read({ communityId: absent }),
    )
    expect((await outsider.communities.list()).communities).toEqual([])
    expect(await refusalOf(lead.communities.read({ communityId: 'nothing' as CommunityId }))).toMatchObject({
      fields: { communityId: expect.any(String) },
    })
  })

  test('is changed by those inside', async () => {
    const communityId = await communityOf(lead, 'Старое имя')
    const changed = { communityId, name: 'Новое имя', motto: 'Вместе', card: 'open' } as const
    expect(await lead.communities.change(changed)).toMatchObject({ name: 'Новое имя', card: 'open' })
    expect((await director.communities.read({ communityId })).motto).toBe('Вместе')
    await refusedAsAbsent(
      ...[colleague, deputy, director, outsider].map((client) => client.communities.change(changed)),
    )
    expect(await refusalOf(lead.communities.change({ ...changed, motto: 'а'.repeat(301) }))).toMatchObject({
      fields: { motto: 'too_big' },
    })
  })

  test('is gone when the start is taken back, which is no longer possible once others have joined', async () => {
    const communityId = await communityOf(lead, 'По ошибке')
    await refusedAsAbsent(colleague.communities.withdraw({ communityId }))
    expect(await lead.communities.withdraw({ communityId })).toEqual({ communityId })
    await refusedAsAbsent(lead.communities.read({ communityId }), director.communities.read({ communityId }))

    const joined = await communityOf(lead, 'Не одна')
    await joinAs(school, joined, 'm3')
    expect((await refusalOf(colleague.communities.withdraw({ communityId: joined }))).code).toBe(
      'starter_only',
    )
    expect((await refusalOf(lead.communities.withdraw({ communityId: joined }))).code).toBe('has_members')
    await refusedAsAbsent(outsider.communities.withdraw({ communityId: joined }))
    expect(await refusalOf(lead.communities.withdraw({ communityId: 'x' as CommunityId }))).toMatchObject({
      fields: { communityId: expect.any(String) },
    })
  })
})

describe('the path', () => {
  test('follows what is there and promises nothing', async () => {
    const communityId = await communityOf(lead, 'Путь')
    const before = await lead.communities.path({ communityId })
    expect(before.beads.map(({ steps }) => steps.map(({ number }) => number))).toEqual([
      [1],
      [2],
      [3],
      [4, 5],
      [6, 7],
      [],
      [8, 9, 10],
    ])
    const states = ({ preparations }: typeof before) => preparations.map(({ state }) => state)
    expect(states(before)).toEqual(['done', 'now', 'now', 'later', 'later'])
    await joinAs(school, communityId, 'm2', 'm3')
    expect(states(await lead.communities.path({ communityId }))).toEqual([
      'done',
      'now',
      'done',
      'now',
      'now',
    ])
    expect((await director.communities.path({ communityId })).memberCount).toBe(3)
    await refusedAsAbsent(outsider.communities.path({ communityId }), guest.communities.path({ communityId }))
    expect(await refusalOf(lead.communities.path({ communityId: 'x' as CommunityId }))).toMatchObject({
      fields: { communityId: expect.any(String) },
    })
  })
})

describe('the announcement', () => {
  const text = 'Коллеги, собираем сообщество.'

  test('is a draft of those inside until it is announced, and then told to all staff', async () => {
    const communityId = await communityOf(lead, 'Объявление')
    const draft = { communityId, text, chatName: 'ПОС: Объявление', chatLink: 'MAX:join/abc', revision: 0 }
    expect((await refusalOf(lead.communities.announcement.announce({ communityId }))).code).toBe(
      'nothing_to_announce',
    )
    expect(await lead.communities.announcement.save(draft)).toMatchObject({
      text,
      chatLink: 'max:join/abc',
      revision: 1,
      announcedAt: null,
      changedBy: { familyName: 'Мельник' },
    })
    await refusedAsAbsent(
      colleague.communities.announcement.read({ communityId }),
      director.communities.announcement.read({ communityId }),
    )
    await lead.communities.announcement.announce({ communityId })
    await lead.communities.announcement.announce({ communityId })
    expect(await director.communities.announcement.read({ communityId })).toMatchObject({
      text,
      joinLink: null,
    })
    const told = (await colleague.notices.list({})).notices.filter(
      ({ kind, path }) => kind === 'communities.announced' && path.endsWith(communityId),
    )
    expect(told).toHaveLength(1)
    expect(told[0]?.params).toEqual({ community: 'Объявление', topic: 'Объявление' })

    expect((await lead.communities.announcement.withdraw({ communityId })).announcedAt).toBeNull()
    await refusedAsAbsent(colleague.communities.announcement.read({ communityId }))
  })

  test('two who edit at once do not overwrite each other', async () => {
    const communityId = await communityOf(lead, 'Вдвоём')
    await joinAs(school, communityId, 'm3')
    const draft = { communityId, text, chatName: null, chatLink: null, revision: 0 }
    const answers = await Promise.allSettled([
      lead.communities.announcement.save(draft),
      colleague.communities.announcement.save({ ...draft, text: 'Иначе.' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await refusalOf(lead.communities.announcement.save(draft))).code).toBe('changed_meanwhile')
  })

  test('a link that would run a program is refused, a link of any messenger is not', async () => {
    const communityId = await communityOf(lead, 'Ссылки')
    const draft = { communityId, text, chatName: null, revision: 0 }
    for (const chatLink of ['javascript:alert(1)', 'JavaScript:alert(1)', 'data:text/html,x', 'max.ru/join'])
      expect(await refusalOf(lead.communities.announcement.save({ ...draft, chatLink }))).toMatchObject({
        code: 'BAD_REQUEST',
        fields: { chatLink: expect.any(String) },
      })
    const saved = await lead.communities.announcement.save({ ...draft, chatLink: 'tg://join?invite=abc' })
    expect(saved.chatLink).toBe('tg://join?invite=abc')
  })

  test('is nobody else’s to write', async () => {
    const communityId = await communityOf(lead, 'Чужое')
    const draft = { communityId, text, chatName: null, chatLink: null, revision: 0 }
    for (const { communities } of [colleague, deputy, director, outsider])
      await refusedAsAbsent(
        communities.announcement.save(draft),
        communities.announcement.announce({ communityId }),
        communities.announcement.withdraw({ communityId }),
      )
  })
})

describe('the link to join by', () => {
  test('is opened, dated, closed, opened again and made anew', async () => {
    const communityId = await communityOf(lead, 'Ссылка')
    const { joinLink } = lead.communities
    expect((await refusalOf(joinLink.reopen({ communityId }))).code).toBe('no_link')
    const { joinLink: first } = await joinLink.open({ communityId })
    expect(first?.url).toMatch(/^http:\/\/127\.0\.0\.1:4180\/join\/[\w-]+\.[\w-]+$/)
    expect((await joinLink.close({ communityId })).joinLink).toMatchObject({ url: first?.url, isOpen: false })
    expect((await refusalOf(joinLink.change({ communityId, closesOn: null }))).code).toBe('no_open_link')
    expect((await joinLink.reopen({ communityId })).joinLink).toMatchObject({ url: first?.url, isOpen: true })
    const dated = await joinLink.change({ communityId, closesOn: '2025-08-29' })
    expect(dated.joinLink?.closesOn).toBe('2025-08-29')
    const { joinLink: second } = await joinLink.open({ communityId })
    expect(second?.url).not.toBe(first?.url)
    for (const closesOn of ['2025-08-20', '2025-02-30'])
      expect((await refusalOf(joinLink.open({ communityId, closesOn }))).code).toBe(
        closesOn === '2025-08-20' ? 'day_has_passed' : 'BAD_REQUEST',
      )
  })

  test('is given out by those inside alone', async () => {
    const communityId = await communityOf(lead, 'Не всем')
    for (const { communities } of [colleague, deputy, director, outsider])
      await refusedAsAbsent(
        communities.joinLink.open({ communityId }),
        communities.joinLink.change({ communityId, closesOn: null }),
        communities.joinLink.close({ communityId }),
        communities.joinLink.reopen({ communityId }),
      )
  })
})
