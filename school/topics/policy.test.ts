import { describe, expect, test } from 'vitest'
import { idFrom } from '#base/id.ts'
import type { Actor, SchoolRole } from '#school/access/actor.ts'
import {
  whyMayNotChangeTopic,
  whyMayNotKeepBoard,
  whyMayNotKeepChallenge,
  whyMayNotNameAreas,
  whyMayNotSeeBoards,
  whyMayNotTakePart,
} from './policy.ts'

const me = idFrom<'Person'>('me')
const another = idFrom<'Person'>('another')
const holding = (...roles: SchoolRole[]): Actor => ({
  schoolId: idFrom<'School'>('school'),
  personId: me,
  roles,
})

describe('who may what with topics', () => {
  test('a guest sees no boards; whoever only keeps the machine running looks on', () => {
    expect(whyMayNotSeeBoards(holding())).toBe('NOT_FOUND')
    expect(whyMayNotSeeBoards(holding('technician'))).toBeNull()
    expect(whyMayNotTakePart(holding('technician'))).toBe('NOT_FOUND')
  })

  test.each(['teacher', 'deputy_head', 'director'] as const)('a %s proposes and votes', (role) => {
    expect(whyMayNotTakePart(holding(role))).toBeNull()
  })

  test('a board is kept by who opened it, or a deputy head; the director reads', () => {
    expect(whyMayNotKeepBoard(holding('teacher'), { openedBy: me })).toBeNull()
    expect(whyMayNotKeepBoard(holding('deputy_head'), { openedBy: another })).toBeNull()
    expect(whyMayNotKeepBoard(holding('director'), { openedBy: another })).toBe('keeper_only')
    // Somebody who opened it and lost every role but this one.
    expect(whyMayNotKeepBoard(holding('technician'), { openedBy: me })).toBe('NOT_FOUND')
  })

  test('a topic is its proposer’s, of the deputy head neither', () => {
    expect(whyMayNotChangeTopic(holding('teacher'), { proposed: { by: me } })).toBeNull()
    expect(whyMayNotChangeTopic(holding('deputy_head'), { proposed: { by: another } })).toBe('proposer_only')
    expect(whyMayNotChangeTopic(holding(), { proposed: { by: me } })).toBe('NOT_FOUND')
  })

  test('a challenge is its author’s and the deputy head’s, the names of areas the deputy head’s', () => {
    expect(whyMayNotKeepChallenge(holding('teacher'), { addedBy: another })).toBe('author_only')
    expect(whyMayNotKeepChallenge(holding('deputy_head'), { addedBy: another })).toBeNull()
    expect(whyMayNotNameAreas(holding('director'))).toBe('deputy_head_only')
    expect(whyMayNotNameAreas(holding('deputy_head'))).toBeNull()
    expect(whyMayNotNameAreas(holding('technician'))).toBe('NOT_FOUND')
  })
})
