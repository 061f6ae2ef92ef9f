import { expect, test } from 'vitest'
import { localDate } from '#base/local-date.ts'
import { isOfStaff, whyCannotSettle, whyDayPassed, whyLinkClosed } from './join.ts'

const today = localDate('2025-08-29')

test('a wish is confirmed or declined, a question is answered, each once', () => {
  const wish = { kind: 'join', settledAs: null } as const
  const question = { kind: 'question', settledAs: null } as const
  expect(whyCannotSettle(wish, 'joined')).toBeNull()
  expect(whyCannotSettle(wish, 'declined')).toBeNull()
  expect(whyCannotSettle(wish, 'answered')).toBe('is_no_question')
  expect(whyCannotSettle(question, 'answered')).toBeNull()
  expect(whyCannotSettle(question, 'joined')).toBe('is_a_question')
  expect(whyCannotSettle({ ...wish, settledAs: 'withdrawn' }, 'joined')).toBe('already_settled')
})

test('a link lets people in on its last day and not on the next', () => {
  const open = { closesOn: null, closedAt: null }
  expect(whyLinkClosed(open, today)).toBeNull()
  expect(whyLinkClosed({ ...open, closesOn: today }, today)).toBeNull()
  expect(whyLinkClosed({ ...open, closesOn: localDate('2025-08-28') }, today)).toBe('link_closed')
  expect(whyLinkClosed({ ...open, closedAt: new Date(0) }, today)).toBe('link_closed')
  expect(whyDayPassed(null, today)).toBeNull()
  expect(whyDayPassed(localDate('2025-08-28'), today)).toBe('day_has_passed')
})

test('whoever works in the school can be a member, with any position and none', () => {
  expect(isOfStaff({ isPresent: true, positionTypes: [] })).toBe(true)
  expect(isOfStaff({ isPresent: true, positionTypes: ['teacher', 'guest'] })).toBe(true)
  expect(isOfStaff({ isPresent: true, positionTypes: ['guest'] })).toBe(false)
  expect(isOfStaff({ isPresent: false, positionTypes: ['teacher'] })).toBe(false)
})
