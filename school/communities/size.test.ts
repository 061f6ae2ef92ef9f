import { expect, test } from 'vitest'
import { sizeProblem } from './size.ts'

test('two are too few, three to fifteen are right, sixteen are too many', () => {
  expect([0, 2, 3, 15, 16].map(sizeProblem)).toEqual(['too_few', 'too_few', null, null, 'too_many'])
})
