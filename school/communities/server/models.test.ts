import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#base/id.ts'
import { chosenTopicOf, communityOf } from '#test/support/community-sample.ts'
import { refusalOf, refusedAsAbsent } from '#test/support/refusal.ts'
import { type Client, testSchool } from '#test/support/school.ts'

const school = await testSchool()

let lead: Client
let deputy: Client

beforeAll(async () => {
  lead = await school.as('lead')
  deputy = await school.as('zam')
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

    const { entries } = await (await school.as('dir')).access.log.list({ action: 'community_model_exported' })
    expect(entries).toMatchObject([{ object: `model/${modelId}` }])

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
