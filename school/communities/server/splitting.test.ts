import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#base/id.ts'
import type { PersonId } from '#school/access/actor.ts'
import { askAsVisitor, chosenTopicOf, communityOf, joinAs } from '#test/support/community-sample.ts'
import { refusalOf, refusedAsAbsent } from '#test/support/refusal.ts'
import { type Client, testSchool } from '#test/support/school.ts'
import type { CommunityId } from '../community.ts'
import type { SplitId } from '../split.ts'

const school = await testSchool()
const staff = ['m2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'zam']

let lead: Client
let deputy: Client
/** Teachers beside those of the demo; none of them has an account. */
const more: PersonId[] = []

beforeAll(async () => {
  lead = await school.as('lead')
  deputy = await school.as('zam')
  for (const [index, subject] of [...'Физика Химия Музыка'.split(' '), ...Array(4).fill('Физика')].entries())
    more.push(await addedTeacher(`Новый${'абвгдеж'[index]}`, subject))
})

async function addedTeacher(familyName: string, subject: string): Promise<PersonId> {
  const person = await deputy.people.add({
    ...{ familyName, givenName: 'Пётр', patronymic: 'Петрович', gender: 'male' },
    ...{ positionTypes: ['teacher'], positionWording: 'учитель', subjects: [subject], teachings: [] },
    ...{ experienceSince: null, email: null, phone: null, endsOn: null },
  })
  return person.id
}

/** Мельник, eight of the demo and seven who asked by the link: sixteen. */
async function sixteen(title: string): Promise<CommunityId> {
  const communityId = await communityOf(lead, title)
  await joinAs(school, communityId, ...staff)
  const { joinLink } = await lead.communities.joinLink.open({ communityId })
  for (const personId of more) {
    const joinId = await askAsVisitor(school, { url: joinLink?.url ?? '', name: 'Новый учитель' })
    await lead.communities.joins.settle({ communityId, joinId, settlement: { as: 'joined', personId } })
  }
  return communityId
}

const familyNames = async (communityId: CommunityId) =>
  (await lead.communities.people({ communityId })).members.map(({ person }) => person.familyName)

describe('the size of a community', () => {
  test('two are too few, three are enough, fifteen are not too many', async () => {
    const communityId = await communityOf(lead, 'Растёт')
    const size = async () => (await deputy.communities.read({ communityId })).sizeProblem
    await joinAs(school, communityId, 'm2')
    expect(await size()).toBe('too_few')
    await joinAs(school, communityId, 'm3')
    expect(await size()).toBeNull()
    expect((await refusalOf(lead.communities.splits.propose({ communityId }))).code).toBe('not_too_many')
  })
})

describe('sixteen', () => {
  test('are offered two parts of eight with subjects in both; carried out, everybody keeps the day of joining', async () => {
    const communityId = await sixteen('Шестнадцать')
    expect((await lead.communities.read({ communityId })).sizeProblem).toBe('too_many')
    const { parts } = await lead.communities.splits.propose({ communityId })
    expect(parts.map((part) => part.length)).toEqual([8, 8])
    const physicists = parts.map((part) => part.filter(({ subjects }) => subjects[0] === 'Физика').length)
    expect(Math.abs((physicists[0] ?? 0) - (physicists[1] ?? 0))).toBeLessThanOrEqual(1)

    const before = new Map(
      (await lead.communities.people({ communityId })).members.map((each) => [each.person.id, each.joinedAt]),
    )
    const members = parts[1]?.map(({ person }) => person.id) ?? []
    const request = {
      ...{ communityId, splitId: newId<'CommunitySplit'>(), newCommunityId: newId<'Community'>() },
      ...{ name: 'Вторая часть', members },
    }
    await lead.communities.splits.run(request)
    await lead.communities.splits.run(request)
    const second = await deputy.communities.people({ communityId: request.newCommunityId })
    expect(second.members.map(({ person }) => person.id).sort()).toEqual([...members].sort())
    for (const { person, joinedAt } of second.members) expect(joinedAt).toBe(before.get(person.id))
    const first = await lead.communities.people({ communityId })
    expect(first).toMatchObject({
      sizeProblem: null,
      past: [],
      split: { name: 'Вторая часть', memberCount: 8 },
    })
    expect(first.members).toHaveLength(8)
    const made = await lead.communities.read({ communityId: request.newCommunityId })
    expect(made).toMatchObject({ topicTitle: 'Шестнадцать', state: 'preparing', isInside: true })
  })

  test('are together again when the split is taken back, with whoever came or left meanwhile', async () => {
    const communityId = await sixteen('Вместе снова')
    const all = await familyNames(communityId)
    const moving = ['m2', 'm3', 'm4', 'm5'].map((login) => school.person(login))
    const request = {
      ...{ communityId, splitId: newId<'CommunitySplit'>(), newCommunityId: newId<'Community'>() },
      ...{ name: 'Ненадолго', members: moving },
    }
    const { splitId, newCommunityId } = request
    await lead.communities.splits.run(request)
    await (await school.as('m2')).communities.membership.leave({ communityId: newCommunityId })
    await joinAs(school, newCommunityId, 'dir')
    await lead.communities.splits.undo({ communityId, splitId })
    const after = [...all.filter((name) => name !== 'Гончаренко'), 'Лебедев'].toSorted((a, b) =>
      a.localeCompare(b, 'ru'),
    )
    expect(await familyNames(communityId)).toEqual(after)
    await refusedAsAbsent(
      lead.communities.read({ communityId: newCommunityId }),
      deputy.communities.read({ communityId: newCommunityId }),
    )
    const again = lead.communities.splits.undo({ communityId, splitId })
    expect((await refusalOf(again)).code).toBe('already_undone')
    expect((await lead.communities.people({ communityId })).split).toBeNull()
  })

  test('are parted into three and more each, by those inside, out of members', async () => {
    const communityId = await sixteen('Не так')
    const request = (members: PersonId[]) => ({
      ...{ communityId, splitId: newId<'CommunitySplit'>(), newCommunityId: newId<'Community'>() },
      ...{ name: 'Часть', members },
    })
    const two = ['m2', 'm3'].map((login) => school.person(login))
    const run = (members: PersonId[]) => lead.communities.splits.run(request(members))
    expect((await refusalOf(run(two))).code).toBe('too_few')
    expect((await refusalOf(run([...two, school.person('m2')]))).code).toBe('too_few')
    expect((await refusalOf(run([...two, school.person('dir')]))).code).toBe('not_a_member')
    const three = [...two, school.person('m4')]
    const outside = [await school.as('dir'), await school.as('guest'), await school.outsider()]
    for (const { communities } of outside)
      await refusedAsAbsent(
        communities.splits.propose({ communityId }),
        communities.splits.run(request(three)),
        communities.splits.undo({ communityId, splitId: newId<'CommunitySplit'>() }),
      )
    expect(await refusalOf(lead.communities.splits.run({ ...request(three), name: '' }))).toMatchObject({
      fields: { name: 'too_small' },
    })
    const noId = lead.communities.splits.undo({ communityId, splitId: 'x' as SplitId })
    expect(await refusalOf(noId)).toMatchObject({ fields: { splitId: expect.any(String) } })
    const noCommunity = lead.communities.splits.propose({ communityId: 'x' as CommunityId })
    expect(await refusalOf(noCommunity)).toMatchObject({ fields: { communityId: expect.any(String) } })
  })
})

describe('a model', () => {
  const names = { communityId: newId<'Community'>() }

  test('carries what can be handed on and nothing that belongs to one school', async () => {
    const communityId = await communityOf(lead, 'Модель чтения')
    const text = [
      'Коллеги, собираем сообщество. Встречаемся раз в месяц.',
      'Спрашивайте Ольгу Мельник по телефону +7 900 123-45-67.',
      'Вступить: https://school.example/join/abc',
    ].join('\n')
    const draft = { communityId, text, chatName: 'ПОС: Чтение', chatLink: 'max:join/secret', revision: 0 }
    await lead.communities.announcement.save(draft)
    await lead.communities.firstMeeting.set({
      ...{ communityId, on: '2025-09-03', time: '15:10', lengthMinutes: 45 },
      link: 'https://call.example/1',
    })
    names.communityId = communityId
    const modelId = newId<'CommunityModel'>()
    const model = await lead.communities.models.keep({ communityId, modelId, name: 'Продуктивное чтение' })
    expect(model.content).toMatchObject({
      topic: 'Модель чтения',
      announcement: 'Коллеги, собираем сообщество. Встречаемся раз в месяц.',
      chatName: 'ПОС: Чтение',
      rhythm: { meetingMinutes: 45, weekday: 3, time: '15:10' },
    })
    const file = await lead.communities.models.export({ modelId })
    for (const own of ['Мельник', '+7 900', 'https:', 'max:', 'Задания 6, 10 и 11'])
      expect(file.text).not.toContain(own)

    const copy = newId<'CommunityModel'>()
    const taken = await deputy.communities.models.import({ modelId: copy, text: file.text })
    expect(taken).toMatchObject({ name: 'Продуктивное чтение', source: 'file', content: model.content })
    expect((await deputy.communities.models.export({ modelId: copy })).text).toBe(file.text)
  })

  test('is what a community is started with', async () => {
    const { models } = await lead.communities.models.list()
    const modelId = models.find(({ source }) => source === 'own')?.id ?? null
    const communityId = newId<'Community'>()
    const topicId = await chosenTopicOf(lead, { title: 'С моделью' })
    await lead.communities.start({ communityId, topicId, name: 'С моделью', modelId })
    expect(await lead.communities.announcement.read({ communityId })).toMatchObject({
      text: 'Коллеги, собираем сообщество. Встречаемся раз в месяц.',
      chatName: 'ПОС: Чтение',
      revision: 1,
      announcedAt: null,
    })
  })

  test('in a broken file is refused with the place', async () => {
    const modelId = newId<'CommunityModel'>()
    const { models } = await lead.communities.models.list()
    const { text } = await lead.communities.models.export({ modelId: models[0]?.id ?? modelId })
    const read = (changed: object) =>
      refusalOf(
        lead.communities.models.import({
          modelId,
          text: JSON.stringify({ ...JSON.parse(text), ...changed }),
        }),
      )
    expect(await read({ topic: '' })).toEqual({ code: 'file_invalid', fields: { topic: 'missing' } })
    expect(
      await read({ challenges: [{ level: 'cosmic', wording: 'Вызов' }], rhythm: { time: '9:00' } }),
    ).toEqual({
      code: 'file_invalid',
      fields: {
        'challenges.0.level': 'unknown_value',
        'rhythm.meetingMinutes': 'missing',
        'rhythm.time': 'unknown_value',
      },
    })
    const notJson = lead.communities.models.import({ modelId, text: 'Модель' })
    expect(await refusalOf(notJson)).toEqual({ code: 'file_invalid', fields: { file: 'not_json' } })
  })

  test('is retired and offered again by who kept it or a deputy head', async () => {
    const { models } = await lead.communities.models.list()
    const modelId = models.find(({ source }) => source === 'own')?.id ?? newId<'CommunityModel'>()
    const colleague = await school.as('m3')
    expect((await refusalOf(colleague.communities.models.retire({ modelId }))).code).toBe('keeper_only')
    expect((await refusalOf(colleague.communities.models.restore({ modelId }))).code).toBe('keeper_only')
    expect((await deputy.communities.models.retire({ modelId })).retiredAt).not.toBeNull()
    const topicId = await chosenTopicOf(lead, { title: 'Со снятой моделью' })
    const communityId = newId<'Community'>()
    await refusedAsAbsent(lead.communities.start({ communityId, topicId, name: 'Нет', modelId }))
    expect((await lead.communities.models.restore({ modelId })).retiredAt).toBeNull()
  })

  test('is for those who may start a community', async () => {
    const modelId = newId<'CommunityModel'>()
    for (const { communities } of [await school.as('dir'), await school.as('guest')])
      await refusedAsAbsent(communities.models.list())
    const outsider = await school.outsider()
    expect((await outsider.communities.models.list()).models).toEqual([])
    const { models } = await lead.communities.models.list()
    const known = models[0]?.id ?? modelId
    for (const { communities } of [outsider, await school.as('guest')])
      await refusedAsAbsent(
        communities.models.export({ modelId: known }),
        communities.models.retire({ modelId: known }),
        communities.models.restore({ modelId: known }),
        communities.models.keep({ communityId: names.communityId, modelId, name: 'Чужая' }),
      )
    await refusedAsAbsent((await school.as('guest')).communities.models.import({ modelId, text: '{}' }))
    const noId = 'x' as typeof modelId
    for (const call of [
      lead.communities.models.export({ modelId: noId }),
      lead.communities.models.retire({ modelId: noId }),
      lead.communities.models.restore({ modelId: noId }),
      lead.communities.models.import({ modelId: noId, text: '{}' }),
      lead.communities.models.keep({ communityId: names.communityId, modelId: noId, name: 'Имя' }),
    ])
      expect(await refusalOf(call)).toMatchObject({ fields: { modelId: expect.any(String) } })
  })
})
