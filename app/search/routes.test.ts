import { safe } from '@orpc/client'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#base/id.ts'
import { chosenTopicOf } from '#test/support/community-sample.ts'
import { type TestSchool, testSchool } from '#test/support/school.ts'

let school: TestSchool
beforeAll(async () => {
  school = await testSchool(2)
})

test('a colleague is found by any part of the name, in any order and case', async () => {
  const { hits } = await (await school.as('lead')).search.find({ q: 'наталья БЕЛ' })
  expect(hits.map((hit) => hit.title)).toEqual(['Белых Наталья Юрьевна'])
})

test('a work and a difficulty are found by their names, with the way to their pages', async () => {
  const { hits } = await (await school.as('lead')).search.find({ q: 'впр' })
  expect(hits).toMatchObject([{ kind: 'work', note: 'Русский язык, 23.04.2025' }])
  const found = await (await school.as('zam')).search.find({ q: 'мысль основная' })
  expect(found.hits).toMatchObject([{ kind: 'difficulty', title: 'Основная мысль текста' }])
  expect(found.hits[0]?.path).toMatch(/^\/results\/difficulties\/[0-9a-f-]{36}$/)
})

test('a class is found by its name of this year', async () => {
  const { hits } = await (await school.as('dir')).search.find({ q: '5а' })
  expect(hits.map((hit) => hit.title)).toContain('5А')
})

test('a community is found by its name and by its topic, and its drafts by nothing', async () => {
  const lead = await school.as('lead')
  const communityId = newId<'Community'>()
  const topicId = await chosenTopicOf(lead, { title: 'Понимание прочитанного на любом уроке' })
  await lead.communities.start({ communityId, topicId, name: 'Читатели' })
  const text = 'Черновик объявления'
  await lead.communities.announcement.save({ communityId, text, chatName: null, chatLink: null, revision: 0 })
  const hit = {
    ...{ kind: 'community', title: 'Читатели', note: 'Понимание прочитанного на любом уроке' },
    path: `/communities/${communityId}`,
  }
  const found = async (login: string, q: string) => (await (await school.as(login)).search.find({ q })).hits
  expect(await found('m4', 'читатели')).toEqual([hit])
  expect(await found('dir', 'любом понимание')).toEqual([hit])
  expect(await found('lead', 'черновик')).toEqual([])
  expect(await found('guest', 'читатели')).toEqual([])
})

test('nothing typed finds nothing', async () => {
  expect((await (await school.as('lead')).search.find({ q: '  ' })).hits).toEqual([])
})

test('another school is not found, and a visitor is asked to sign in', async () => {
  expect((await (await school.outsider()).search.find({ q: 'Белых' })).hits).toEqual([])
  expect((await safe(school.stranger.search.find({ q: 'Белых' }))).error).toMatchObject({
    code: 'UNAUTHORIZED',
  })
})

test('too long a question is named', async () => {
  const { error } = await safe((await school.as('lead')).search.find({ q: 'а'.repeat(101) }))
  expect(error).toMatchObject({ code: 'BAD_REQUEST', data: { fields: { q: 'too_big' } } })
})
