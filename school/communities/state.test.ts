import { expect, test } from 'vitest'
import { stateOf, whyCannotEnter } from './state.ts'

test('the furthest state that was entered counts', () => {
  expect(stateOf([])).toBe('preparing')
  expect(stateOf(['ordered'])).toBe('ordered')
  expect(stateOf(['active', 'ordered'])).toBe('active')
  expect(stateOf(['closed', 'ordered'])).toBe('closed')
})

test('an order comes first, and what is closed goes no further', () => {
  expect(whyCannotEnter('active', 'preparing')).toBe('not_ordered')
  expect(whyCannotEnter('ordered', 'preparing')).toBeNull()
  expect(whyCannotEnter('active', 'ordered')).toBeNull()
  expect(whyCannotEnter('ordered', 'active')).toBe('already_entered')
  expect(whyCannotEnter('closed', 'closed')).toBe('already_entered')
  expect(whyCannotEnter('ordered', 'closed')).toBe('community_closed')
  expect(whyCannotEnter('closed', 'preparing')).toBeNull()
})
