import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Counted, countOf, deviationOf, lowerQuartileOf, meanOf, medianOf } from './spread.ts'

const once = (...values: number[]): Counted => values.map((value) => [value, 1])

describe('a distribution', () => {
  test('has a mean, a sample deviation and a median', () => {
    const values = once(2, 4, 4, 4, 5, 5, 7, 9)
    expect(meanOf(values)).toBe(5)
    expect(deviationOf(values)).toBeCloseTo(2.1381, 4)
    expect(medianOf(values)).toBe(4.5)
    expect(lowerQuartileOf(values)).toBe(4)
  })

  test('of nothing has none of them, of one value no deviation', () => {
    expect([meanOf([]), deviationOf([]), medianOf([]), lowerQuartileOf([])]).toEqual([null, null, null, null])
    expect(deviationOf(once(3))).toBeNull()
    expect(medianOf(once(3))).toBe(3)
  })

  test('is the same whether a value is counted or repeated, in any order', () => {
    const counted = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 9 })), {
      minLength: 1,
    })
    fc.assert(
      fc.property(counted, (values) => {
        const repeated: Counted = values
          .flatMap(([value, times]) => Array.from({ length: times }, () => [value, 1] as const))
          .toReversed()
        expect(countOf(repeated)).toBe(countOf(values))
        expect(medianOf(repeated)).toBe(medianOf(values))
        expect(lowerQuartileOf(repeated)).toBe(lowerQuartileOf(values))
        expect(meanOf(repeated)).toBeCloseTo(meanOf(values) ?? 0, 9)
        expect(deviationOf(repeated) ?? 0).toBeCloseTo(deviationOf(values) ?? 0, 9)
      }),
    )
  })
})
