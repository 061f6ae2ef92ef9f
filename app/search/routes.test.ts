import { safe } from '@orpc/client'
import { beforeAll, expect, test } from 'vitest'
import { type TestSchool, testSchool } from '#test/support/school.ts'

let school: TestSchool
beforeAll(async () => {
  school = await testSchool()
})

test('a colleague is found by any part of the name, in any order and case', async () => {
  const { hits } = await (await school.as('lead')).search.find({ q: 'наталья БЕЛ' })
  expect(hits.map((hit) => hit.title)).toEqual(['Белых Наталья Юрьевна'])
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
