import { expect, test } from 'vitest'
import { idFrom } from '#base/id.ts'
import { whyNotATopic } from './starting.ts'

const idle = { association: 'community', challenges: [], difficulty: null, evidence: null } as const

test('a topic names a challenge, a difficulty or evidence; one of them is enough', () => {
  expect(whyNotATopic({ ...idle, challenges: [] })).toBe('no_problem')
  expect(whyNotATopic({ ...idle, challenges: [], evidence: '  ' })).toBe('no_problem')
  expect(whyNotATopic({ ...idle, challenges: [], evidence: '8 из 45' })).toBeNull()
  expect(whyNotATopic({ ...idle, challenges: [], difficulty: { id: idFrom('d'), name: 'Вывод' } })).toBeNull()
  expect(whyNotATopic({ ...idle, challenges: [{ level: 'general', wording: 'Равные шансы' }] })).toBeNull()
})

test('another form of working together is no community', () => {
  expect(whyNotATopic({ ...idle, challenges: [], evidence: 'есть', association: 'team' })).toBe(
    'other_association',
  )
})
