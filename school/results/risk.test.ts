import { expect, test } from 'vitest'
import { levelMeasures, lowestGroup } from './distribution.ts'
import type { Scale } from './mark-scales.ts'
import { atRisk, wellBeingIndex } from './risk.ts'

const total = (points: number, pupils: number) => ({
  standing: 'worked' as const,
  total: points,
  mark: null,
  journalMark: null,
  pupils,
})
const levels: Scale = { kind: 'levels', upperBounds: [7, 13] }

test('in a diagnostic the low level is at risk, in an external work mark 2; both can be set', () => {
  const lowest = lowestGroup([total(5, 6), total(12, 10)], levels, 20)
  expect(atRisk('internal', lowest)).toMatchObject({ count: 6, measured: 16 })
  expect(atRisk('external', lowest)).toBeNull()
  expect(atRisk('external', lowest, { external: 'low_level', internal: 'low_level' })).toMatchObject({
    count: 6,
  })
})

test('a work without levels has no low level', () => {
  expect(levelMeasures([total(5, 6)], null)).toBeNull()
  expect(lowestGroup([total(5, 6)], null, null)).toEqual({ markTwo: null, lowLevel: null, quarter: null })
})

test('well-being is the mean face times 50', () => {
  expect(wellBeingIndex([2, 2, 6])).toBe(70)
  expect(wellBeingIndex([0, 0, 5])).toBe(100)
  expect(wellBeingIndex([0, 0, 0])).toBeNull()
})
