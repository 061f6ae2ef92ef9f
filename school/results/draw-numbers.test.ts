import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawNumbers } from './draw-numbers.ts'

const random = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }))
const below = (stream: Iterator<number>) => (limit: number) => Math.floor(stream.next().value * limit)

test('the first draw of a class gives short numbers in random order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), random, (count, stream) => {
      const drawn = drawNumbers([], count, below(stream))
      expect(drawn.toSorted((one, other) => one - other)).toEqual(
        Array.from({ length: count }, (_, index) => index + 1),
      )
    }),
  )
})

test('a number is never given twice, however often is drawn', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }),
      random,
      (draws, stream) => {
        const taken: number[] = []
        for (const count of draws) taken.push(...drawNumbers(taken, count, below(stream)))
        expect(new Set(taken).size).toBe(taken.length)
        expect(taken.length).toBe(draws.reduce((sum, count) => sum + count, 0))
      },
    ),
  )
})

test('a newcomer may get a number above the next one', () => {
  expect(drawNumbers([1, 2, 3], 1, (limit) => limit - 1)).toEqual([13])
})
