import { describe, expect, test } from 'vitest'
import { idFrom } from '#base/id.ts'
import type { Actor, SchoolRole } from '#school/access/actor.ts'
import {
  type Place,
  whyMayNotClose,
  whyMayNotEdit,
  whyMayNotJoin,
  whyMayNotLeave,
  whyMayNotReadDrafts,
  whyMayNotReopen,
  whyMayNotRetireModel,
  whyMayNotSee,
  whyMayNotSettle,
  whyMayNotSpeak,
  whyMayNotStart,
  whyMayNotWithdraw,
  whyMayNotWithdrawProposal,
} from './policy.ts'

const me = idFrom<'Person'>('me')
const as = (...roles: SchoolRole[]): Actor => ({ schoolId: idFrom<'School'>('s'), personId: me, roles })
const outside: Place = {
  isInside: false,
  isMember: false,
  isLeader: false,
  isGuest: false,
  hasStarted: false,
  state: 'preparing',
}
const member: Place = { ...outside, isInside: true, isMember: true }
const starter: Place = { ...outside, isInside: true, hasStarted: true }
const closed = { state: 'closed' } as const

describe('who may', () => {
  test('see the card: all staff, guests who are invited', () => {
    expect(whyMayNotSee(as('technician'), outside)).toBeNull()
    expect(whyMayNotSee(as(), outside)).toBe('NOT_FOUND')
    expect(whyMayNotSee(as(), { ...outside, isGuest: true })).toBeNull()
  })

  test('start: teachers and deputy heads', () => {
    expect([as('teacher'), as('deputy_head')].map(whyMayNotStart)).toEqual([null, null])
    expect([as('director'), as('technician'), as()].map(whyMayNotStart)).toEqual(Array(3).fill('NOT_FOUND'))
  })

  test('join: whoever works in the school, once, while it is not closed', () => {
    expect(whyMayNotJoin(as('teacher'), outside)).toBeNull()
    expect(whyMayNotJoin(as(), outside)).toBe('NOT_FOUND')
    expect(whyMayNotJoin(as('teacher'), member)).toBe('already_member')
    expect(whyMayNotJoin(as('teacher'), { ...outside, ...closed })).toBe('community_closed')
  })

  test('write: members and whoever has started it; the administration does not', () => {
    expect([member, starter].map(whyMayNotEdit)).toEqual([null, null])
    expect(whyMayNotEdit(outside)).toBe('NOT_FOUND')
    expect(whyMayNotEdit({ ...member, ...closed })).toBe('community_closed')
    expect(whyMayNotReadDrafts(outside)).toBe('NOT_FOUND')
    expect(whyMayNotReadDrafts({ ...member, ...closed })).toBeNull()
  })

  test('settle the register: those inside and the deputy head', () => {
    expect(whyMayNotSettle(as('teacher'), member)).toBeNull()
    expect(whyMayNotSettle(as('deputy_head'), outside)).toBeNull()
    expect(whyMayNotSettle(as('director'), outside)).toBe('NOT_FOUND')
  })

  test('speak for the group: members alone', () => {
    expect(whyMayNotSpeak(member)).toBeNull()
    expect(whyMayNotSpeak(starter)).toBe('members_only')
    expect(whyMayNotSpeak(outside)).toBe('NOT_FOUND')
    expect(whyMayNotLeave(member)).toBeNull()
    expect(whyMayNotLeave(starter)).toBe('not_a_member')
    expect(whyMayNotLeave({ ...member, ...closed })).toBe('community_closed')
  })

  test('close and reopen: the leader and the deputy head', () => {
    const leader = { ...member, isLeader: true }
    expect(whyMayNotClose(as('teacher'), leader)).toBeNull()
    expect(whyMayNotClose(as('deputy_head'), outside)).toBeNull()
    expect(whyMayNotClose(as('teacher'), member)).toBe('leader_only')
    expect(whyMayNotClose(as('director'), outside)).toBe('NOT_FOUND')
    expect(whyMayNotReopen(as('teacher'), leader)).toBe('not_closed')
    expect(whyMayNotReopen(as('teacher'), { ...leader, ...closed })).toBeNull()
  })

  test('take a start back: who has started, while it is nobody else’s', () => {
    expect(whyMayNotWithdraw(starter, 0)).toBeNull()
    expect(whyMayNotWithdraw(starter, 1)).toBe('has_members')
    expect(whyMayNotWithdraw({ ...starter, state: 'ordered' }, 0)).toBe('already_ordered')
    expect(whyMayNotWithdraw(member, 1)).toBe('starter_only')
    expect(whyMayNotWithdraw(outside, 0)).toBe('NOT_FOUND')
  })

  test('take a proposal or a model back: whose it is', () => {
    const other = idFrom<'Person'>('other')
    expect(whyMayNotWithdrawProposal(as('teacher'), { person: me, proposedBy: other })).toBeNull()
    expect(whyMayNotWithdrawProposal(as('teacher'), { person: other, proposedBy: me })).toBeNull()
    expect(whyMayNotWithdrawProposal(as('teacher'), { person: other, proposedBy: other })).toBe(
      'proposer_only',
    )
    expect(whyMayNotRetireModel(as('teacher'), { savedBy: me })).toBeNull()
    expect(whyMayNotRetireModel(as('teacher'), { savedBy: other })).toBe('keeper_only')
    expect(whyMayNotRetireModel(as('deputy_head'), { savedBy: other })).toBeNull()
  })
})
