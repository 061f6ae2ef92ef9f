import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pointsShareOf, shareOf } from './share.ts'

const group = fc
  .integer({ min: 1, max: 60 })
  .chain((measured) => fc.tuple(fc.nat(measured), fc.constant(measured)))

test('fewer than ten pupils never have a percent, fewer than five not even a count', () => {
  fc.assert(
    fc.property(group, ([count, measured]) => {
      for (const shown of [shareOf(count, measured), pointsShareOf(count, measured, measured)]) {
        expect('share' in shown).toBe(measured >= 10)
        expect('count' in shown || 'points' in shown).toBe(measured >= 5)
        expect(shown.measured).toBe(measured)
      }
    }),
  )
})

test('the bound is the number measured, not the number counted', () => {
  expect(shareOf(1, 12)).toMatchObject({ shown: 'percent', count: 1 })
  expect(shareOf(5, 9)).toEqual({ shown: 'counts', measured: 9, count: 5 })
  expect(shareOf(0, 0)).toEqual({ shown: 'only_count', measured: 0 })
})
