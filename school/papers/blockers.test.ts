import { expect, test } from 'vitest'
import type { PersonId } from '#school/access/actor.ts'
import type { NamedPerson } from '#school/people/named-person.ts'
import { cast, castPerson, demoFacts } from '#test/support/sample-papers.ts'
import { blockersOf } from './blockers.ts'
import { compositionNow } from './order-change-content.ts'
import type { PaperKind } from './paper.ts'
import type { PaperFacts } from './paper-facts.ts'

const codesOf = (kind: PaperKind, facts: PaperFacts) => blockersOf(kind, facts).map(({ code }) => code)
const communityWith = (changes: Partial<PaperFacts['community']>, facts = demoFacts()) => ({
  ...facts,
  community: { ...facts.community, ...changes },
})
const members = demoFacts().community.members
const register = { number: '145-О', on: members[0]?.joinedOn ?? fail() }

function fail(): never {
  throw new Error('The demo has eight members')
}

test('eight people with a leader, a problem and a regulation are an order', () => {
  expect(codesOf('order', demoFacts())).toEqual([])
})

test.each([
  [2, ['too_few', 'no_leader']],
  [3, []],
  [15, []],
  [16, ['too_many']],
])('with %i members the order says %j', (count, codes) => {
  const lead = members.filter(({ isLeader }) => isLeader)
  const others = members.filter(({ isLeader }) => !isLeader)
  const many = Array.from({ length: 16 }, (_, index) => others[index % others.length] ?? fail())
  const some = count < 3 ? many.slice(0, count) : [...lead, ...many].slice(0, count)
  expect(codesOf('order', communityWith({ members: some }))).toEqual(codes)
})

test('no leader, no problem and no regulation are each said', () => {
  const { topic } = demoFacts().community
  const facts = communityWith(
    { leader: null, topic: { ...topic, difficulty: null, evidence: null, challenges: [] } },
    demoFacts({ annexes: [] }),
  )
  expect(codesOf('order', facts)).toEqual(['no_leader', 'no_problem', 'regulation_missing'])
  expect(codesOf('order', { ...demoFacts({ annexes: [] }), regulation: register })).toEqual([])
})

test('whose cases cannot be made is named, each once', () => {
  const unknown = { ...castPerson('Шевчук Женя', 'учитель'), forms: null }
  const facts = demoFacts()
  const school = { ...facts.school, siteKeeper: unknown, deputyHead: unknown }
  expect(blockersOf('order', { ...facts, school })).toEqual([{ code: 'names_unknown', people: [unknown.id] }])
})

test('somebody who is only listed needs no cases', () => {
  const facts = demoFacts()
  const people = new Map<PersonId, NamedPerson>(
    [...facts.people].map(([id, person]) => [id, { ...person, forms: null }]),
  )
  const leader = facts.community.leader ?? fail()
  people.set(leader, facts.people.get(leader) ?? fail())
  expect(codesOf('order', { ...facts, people })).toEqual([])
})

test('an order about changes needs an order before it and something that changed', () => {
  expect(codesOf('order_change', demoFacts())).toEqual(['not_ordered'])
  const ordered = compositionNow(demoFacts())
  expect(codesOf('order_change', demoFacts({ order: register, ordered }))).toEqual(['nothing_changed'])
  const before = { ...ordered, members: ordered.members.slice(1) }
  expect(codesOf('order_change', demoFacts({ order: register, ordered: before }))).toEqual([])
  const otherLeader = { ...ordered, leader: cast.m3?.id ?? fail() }
  expect(codesOf('order_change', demoFacts({ order: register, ordered: otherLeader }))).toEqual([])
})

test('an order about the road map needs both', () => {
  expect(codesOf('order_road_map', demoFacts({ annexes: [] }))).toEqual(['not_ordered', 'road_map_missing'])
  expect(codesOf('order_road_map', demoFacts({ order: register, annexes: ['road_map'] }))).toEqual([])
})

test('a closed community submits nothing', () => {
  for (const kind of ['order', 'regulation', 'road_map'] as const)
    expect(codesOf(kind, communityWith({ state: 'closed' }))).toContain('community_closed')
})
