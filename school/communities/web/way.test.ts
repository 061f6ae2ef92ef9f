import { expect, test } from 'vitest'
import { newId } from '#base/id.ts'
import { pathOf } from '../path.ts'
import type { Community, Proposal } from './shapes.ts'
import { nextFor, nextForGroup, wayOf } from './way.ts'

const nothing = {
  announcedAt: null,
  memberCount: 1,
  leaderAgreedAt: null,
  firstMeetingSetAt: null,
  isFirstMeetingPast: false,
}
const gathered = {
  announcedAt: '2025-08-26T09:00:00Z',
  memberCount: 8,
  leaderAgreedAt: '2025-08-28T09:00:00Z',
  firstMeetingSetAt: null,
  isFirstMeetingPast: false,
}
const why: Community['why'] = {
  join: 'already_member',
  leave: null,
  edit: null,
  settle: null,
  close: null,
  reopen: null,
  withdraw: null,
}
const inside = {
  state: 'preparing' as const,
  states: [],
  isInside: true,
  isMember: true,
  waitingCount: 0,
  waitingWishCount: 0,
  waitingQuestionCount: 0,
  why,
}
const order = {
  state: 'ordered' as const,
  words: 'приказ № 145-О от 29.08.2025',
  enteredBy: null,
  enteredAt: '2025-08-29T12:00:00Z',
}
const ordered = { ...inside, state: 'ordered' as const, states: [order] }
const reader = newId<'Person'>()
const next = (community: Parameters<typeof nextFor>[1], facts: Parameters<typeof pathOf>[0]) =>
  nextFor(reader, community, pathOf(facts), null, false)

test('the way leads from the announcement over members, leader and order to the first meeting', () => {
  expect(next(inside, nothing)).toBe('announce')
  expect(next(inside, { ...nothing, announcedAt: gathered.announcedAt })).toBe('call')
  expect(next(inside, { ...gathered, leaderAgreedAt: null })).toBe('propose')
  expect(next(inside, gathered)).toBe('order')
  expect(next(ordered, gathered)).toBe('meeting')
  expect(next(ordered, { ...gathered, firstMeetingSetAt: '2025-08-29T12:00:00Z' })).toBeNull()
})

test('sixteen are offered to split before anything else', () => {
  expect(next(inside, { ...gathered, memberCount: 16 })).toBe('split')
})

test('colleagues who wait come first, also for a deputy head who is no member', () => {
  expect(next({ ...inside, waitingCount: 2, waitingWishCount: 2 }, nothing)).toBe('requests')
  const deputy = { ...inside, isInside: false, isMember: false, waitingCount: 1, waitingWishCount: 1 }
  expect(next(deputy, nothing)).toBe('requests')
  expect(next({ ...deputy, waitingCount: 0, waitingWishCount: 0 }, nothing)).toBeNull()
})

test('a member who has not answered about the leader is asked, and afterwards sees the answers', () => {
  const person = { id: newId<'Person'>(), familyName: 'Мельник', givenName: 'Ольга', patronymic: null }
  const answer = { person, stance: 'consent' as const, words: null, answeredAt: gathered.announcedAt }
  const proposal: Proposal = {
    id: newId<'LeaderProposal'>(),
    person,
    proposedBy: person,
    proposedAt: gathered.announcedAt,
    answers: [answer],
    needed: 4,
    consents: 1,
    objections: 0,
    proposedConsents: true,
  }
  const path = pathOf({ ...gathered, leaderAgreedAt: null })
  expect(nextFor(reader, inside, path, proposal, false)).toBe('answer')
  expect(nextFor(person.id, inside, path, proposal, false)).toBe('answers')
  const asked = { ...inside, waitingCount: 1, waitingWishCount: 1 }
  expect(nextFor(reader, asked, path, proposal, false)).toBe('answer')
  expect(nextFor(person.id, asked, path, proposal, false)).toBe('requests')
  expect(nextForGroup(asked, path, proposal, false)).toBe('requests')
})

test('a question from outside is answered first, one of somebody who has joined since comes last', () => {
  expect(next({ ...inside, waitingCount: 1, waitingQuestionCount: 1 }, gathered)).toBe('question')
  const since = { waitingCount: 1 }
  expect(next({ ...inside, ...since }, gathered)).toBe('order')
  const met = { ...gathered, firstMeetingSetAt: '2025-08-29T12:00:00Z' }
  expect(next({ ...ordered, ...since }, met)).toBe('question')
})

test('a first meeting that is set stays open until its moment, and asks for nothing', () => {
  const set = { ...gathered, firstMeetingSetAt: '2025-08-29T12:00:00Z' }
  const meeting = (facts: typeof set) =>
    wayOf(ordered, pathOf(facts), false).find(({ step }) => step === 'first_meeting_set')
  expect(meeting(set)).toMatchObject({ state: 'now', at: set.firstMeetingSetAt })
  expect(meeting({ ...set, isFirstMeetingPast: true })).toMatchObject({ state: 'done' })
  expect(next(ordered, set)).toBeNull()
})

test('a closed community asks for nothing', () => {
  expect(next({ ...inside, state: 'closed', waitingCount: 3 }, nothing)).toBeNull()
})

test('the order stands between leader and meeting, and is now only when both can be named in it', () => {
  const steps = (community: Parameters<typeof wayOf>[0], facts: Parameters<typeof pathOf>[0]) =>
    wayOf(community, pathOf(facts), false).map(({ step, state }) => `${step} ${state}`)
  expect(steps(inside, gathered)).toEqual([
    'topic_chosen done',
    'announced done',
    'members_joined done',
    'leader_agreed done',
    'ordered now',
    'first_meeting_set now',
    'agreement later',
  ])
  expect(steps(inside, { ...gathered, leaderAgreedAt: null })).toContain('ordered later')
  expect(steps(ordered, { ...gathered, announcedAt: null })).not.toContain('announced now')
})

test('where members can agree on working together, the agreement follows the first meeting', () => {
  const met = pathOf({ ...gathered, firstMeetingSetAt: '2025-08-29T12:00:00Z' })
  expect(nextFor(reader, ordered, met, null, true)).toBe('agreement')
  expect(wayOf(ordered, met, true).at(-1)).toMatchObject({ step: 'agreement', state: 'now' })
  const active = { ...order, state: 'active' as const, enteredAt: '2025-09-17T12:00:00Z' }
  const atWork = { ...ordered, state: 'active' as const, states: [order, active] }
  expect(nextFor(reader, atWork, met, null, true)).toBeNull()
  expect(wayOf(atWork, met, true).at(-1)).toEqual({ step: 'agreement', state: 'done', at: active.enteredAt })
})
