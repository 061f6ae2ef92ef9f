import { expect, test } from 'vitest'
import type { Judgement } from '../shapes.ts'
import { standingIn, standingOf } from './standing.ts'

const said = (verdict: Judgement['verdict']): { judgement: Judgement } => ({
  judgement: { verdict, name: null, reason: null, by: null, at: '2025-08-26T06:00:00.000Z' },
})

test('a difficulty waits until the school has said a word, and again after it was reopened', () => {
  expect(standingOf({ judgement: null })).toBe('waiting')
  expect(standingOf(said('reopened'))).toBe('waiting')
})

test('a renamed difficulty is a confirmed one', () => {
  expect(standingOf(said('renamed'))).toBe('confirmed')
  expect(standingOf(said('confirmed'))).toBe('confirmed')
  expect(standingOf(said('rejected'))).toBe('rejected')
})

test('an address that names no standing shows what waits', () => {
  expect(standingIn('rejected')).toBe('rejected')
  expect(standingIn('nonsense')).toBe('waiting')
  expect(standingIn(undefined)).toBe('waiting')
})
