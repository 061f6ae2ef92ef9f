import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wilsonInterval } from './wilson.ts'

describe('the interval of a share', () => {
  // Newcombe 1998, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i is as published', (count, outOf, low, high) => {
    const interval = wilsonInterval(count, outOf)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  test('of nobody and of everybody touches the end exactly', () => {
    expect(wilsonInterval(0, 22).low).toBe(0)
    expect(wilsonInterval(22, 22).high).toBe(1)
  })

  test('holds the share, stays between 0 and 1 and mirrors', () => {
    const groups = fc
      .integer({ min: 1, max: 30_000 })
      .chain((outOf) => fc.tuple(fc.nat(outOf), fc.constant(outOf)))
    fc.assert(
      fc.property(groups, ([count, outOf]) => {
        const { low, high } = wilsonInterval(count, outOf)
        const mirrored = wilsonInterval(outOf - count, outOf)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(count / outOf)
        expect(high).toBeGreaterThanOrEqual(count / outOf)
        expect(high).toBeLessThanOrEqual(1)
        expect(1 - mirrored.high).toBeCloseTo(low, 9)
      }),
    )
  })

  test('of a share of nobody is a mistake of the caller', () => {
    expect(() => wilsonInterval(0, 0)).toThrow('at least one')
  })
})
