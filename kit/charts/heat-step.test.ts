import { expect, test } from 'vitest'
import { heatStep } from './heat-step.ts'

test.each([
  [0, 0],
  [0.2999, 0],
  [0.3, 1],
  [0.4444, 1],
  [0.5, 2],
  [0.6, 3],
  [0.8, 4],
  [1, 4],
])('a share of %d has shade %d', (share, step) => {
  expect(heatStep(share)).toBe(step)
})
