import { describe, expect, test } from 'vitest'
import { idFrom } from '#base/id.ts'
import type { Actor, SchoolRole } from '#school/access/actor.ts'
import { viewsOf, whyMayNotSeePupils, whyMayNotSeeResults } from './policy.ts'

const actor = (...roles: SchoolRole[]): Actor => ({
  schoolId: idFrom<'School'>('s'),
  personId: idFrom<'Person'>('p'),
  roles,
})
const [a, b, c] = ['a', 'b', 'c'].map((id) => idFrom<'Cohort'>(id)) as [
  ReturnType<typeof idFrom<'Cohort'>>,
  ReturnType<typeof idFrom<'Cohort'>>,
  ReturnType<typeof idFrom<'Cohort'>>,
]

describe('who sees which numbers', () => {
  test('the deputy head sees every class', () => {
    expect(viewsOf(actor('deputy_head'), [a, b], new Set())).toEqual({ whole: true, cohortIds: [a, b] })
  })

  test('the director sees the parallel and never a class, unless teaching it', () => {
    expect(viewsOf(actor('director'), [a, b], new Set([a]))).toEqual({ whole: true, cohortIds: [] })
    expect(viewsOf(actor('director', 'teacher'), [a, b], new Set([a]))).toEqual({
      whole: true,
      cohortIds: [a],
    })
  })

  test('a teacher sees the classes taught, and the parallel', () => {
    expect(viewsOf(actor('teacher'), [a, b], new Set([a, b]))).toEqual({ whole: true, cohortIds: [a, b] })
    expect(viewsOf(actor('teacher'), [a, b, c], new Set([a]))).toEqual({ whole: true, cohortIds: [a] })
  })

  test('a teacher does not see the parallel when one class could be subtracted out of it', () => {
    expect(viewsOf(actor('teacher'), [a, b], new Set([a]))).toEqual({ whole: false, cohortIds: [a] })
    expect(viewsOf(actor('teacher'), [a], new Set())).toEqual({ whole: false, cohortIds: [] })
  })

  test('the technician sees no results', () => {
    expect(whyMayNotSeeResults(actor('technician'))).toBe('NOT_FOUND')
    expect(whyMayNotSeeResults(actor('technician', 'teacher'))).toBeNull()
  })

  test('single pupils are for the deputy head and the teachers of the class', () => {
    expect(whyMayNotSeePupils(actor('deputy_head'), undefined, new Set())).toBeNull()
    expect(whyMayNotSeePupils(actor('teacher'), a, new Set([a]))).toBeNull()
    expect(whyMayNotSeePupils(actor('teacher'), b, new Set([a]))).toBe('NOT_FOUND')
    expect(whyMayNotSeePupils(actor('teacher'), undefined, new Set([a]))).toBe('NOT_FOUND')
    expect(whyMayNotSeePupils(actor('director'), a, new Set([a]))).toBe('NOT_FOUND')
  })
})
