import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idFrom } from '#base/id.ts'
import '#test/support/properties.ts'
import { consentsNeeded, type LeaderAnswer, type Stance, standingOf, whyCannotPropose } from './leader.ts'

const person = (name: string) => idFrom<'Person'>(name)
const team = (count: number) => Array.from({ length: count }, (_, index) => person(`m${index}`))
const proposed = person('m0')
const said = (answers: Record<string, Stance>): LeaderAnswer[] =>
  Object.entries(answers).map(([name, stance]) => ({ person: person(name), stance }))

describe('a leader is agreed', () => {
  const cases: [why: string, members: number, answers: Record<string, Stance>, isAgreed: boolean][] = [
    ['nobody has answered', 3, {}, false],
    ['the proposed person alone is not a group', 3, { m0: 'consent' }, false],
    ['half of three, rounded up, with the proposed person', 3, { m0: 'consent', m1: 'consent' }, true],
    ['half of three without the proposed person', 3, { m1: 'consent', m2: 'consent' }, false],
    ['both of two', 2, { m0: 'consent', m1: 'consent' }, true],
    ['nobody is a leader of oneself', 1, { m0: 'consent' }, false],
    ['three of eight are not half', 8, { m0: 'consent', m1: 'consent', m2: 'consent' }, false],
    ['four of eight are', 8, { m0: 'consent', m1: 'consent', m2: 'consent', m3: 'consent' }, true],
    ['an objection stands', 3, { m0: 'consent', m1: 'consent', m2: 'objection' }, false],
    ['the proposed person objects', 3, { m0: 'objection', m1: 'consent', m2: 'consent' }, false],
    ['who has left meanwhile does not count', 3, { m0: 'consent', m7: 'consent' }, false],
    ['nor hinders', 3, { m0: 'consent', m1: 'consent', m7: 'objection' }, true],
  ]
  test.each(cases)('%s', (_why, members, answers, isAgreed) => {
    expect(standingOf(proposed, said(answers), team(members)).isAgreed).toBe(isAgreed)
  })
})

test('whatever is answered: no leader against the own will, against an objection, or by fewer than half', () => {
  const answers = fc.dictionary(
    fc.integer({ min: 0, max: 17 }).map((index) => `m${index}`),
    fc.constantFrom<Stance>('consent', 'objection'),
  )
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 15 }), answers, (count, given) => {
      const members = team(count)
      const { isAgreed } = standingOf(proposed, said(given), members)
      const ofMembers = Object.entries(given).filter(([name]) => members.includes(person(name)))
      const consents = ofMembers.filter(([, stance]) => stance === 'consent').length
      const holds =
        given.m0 === 'consent' && consents === ofMembers.length && consents >= Math.max(2, count / 2)
      expect(isAgreed).toBe(holds)
    }),
  )
})

test('so many consents are needed', () => {
  expect([1, 2, 3, 4, 5, 8, 15].map(consentsNeeded)).toEqual([2, 2, 2, 2, 3, 4, 8])
})

test('a member is proposed who does not lead already, one at a time', () => {
  const present = { members: team(3), leader: person('m1'), hasOpenProposal: false }
  expect(whyCannotPropose(person('m9'), present)).toBe('not_a_member')
  expect(whyCannotPropose(person('m1'), present)).toBe('already_leader')
  expect(whyCannotPropose(person('m2'), { ...present, hasOpenProposal: true })).toBe('proposal_open')
  expect(whyCannotPropose(person('m2'), present)).toBeNull()
})
