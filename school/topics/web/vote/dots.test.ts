import { expect, test } from 'vitest'
import { idFrom } from '#base/id.ts'
import { ballotOf, givenCount, noDots, withDot } from './dots.ts'

const reading = idFrom<'Topic'>('11111111-1111-4111-8111-111111111111')
const talking = idFrom<'Topic'>('22222222-2222-4222-8222-222222222222')
const perPerson = 3

test('dots go to one topic or to several, until none is left', () => {
  const all = [reading, reading, talking].reduce(
    (given, topic) => withDot(given, topic, 1, perPerson),
    noDots,
  )
  expect(givenCount(all)).toBe(3)
  expect(withDot(all, talking, 1, perPerson)).toBe(all)
  expect(ballotOf(all)).toEqual([
    { topicId: reading, dots: 2 },
    { topicId: talking, dots: 1 },
  ])
})

test('a dot taken away can be given to another topic, and no topic goes below none', () => {
  const given = withDot(noDots, reading, 1, perPerson)
  const none = withDot(given, reading, -1, perPerson)
  expect(withDot(none, reading, -1, perPerson)).toBe(none)
  expect(ballotOf(none)).toEqual([])
  expect(ballotOf(withDot(none, talking, 1, perPerson))).toEqual([{ topicId: talking, dots: 1 }])
})

test('what was given before stays as it was', () => {
  const before = withDot(noDots, reading, 1, perPerson)
  withDot(before, reading, 1, perPerson)
  expect(givenCount(before)).toBe(1)
})
