import { expect, test } from 'vitest'
import { idFrom } from '#base/id.ts'
import { holdersOf, whyCannotMerge, whyCannotWithdraw } from './merging.ts'
import type { Topic } from './topic.ts'

const deed = { by: idFrom<'Person'>('keeper'), at: new Date('2025-08-26T09:00:00Z') }
const live = (name: string): Pick<Topic, 'id' | 'withdrawn' | 'merged'> => ({
  id: idFrom<'Topic'>(name),
  withdrawn: null,
  merged: null,
})
const [reading, marking, third] = [live('reading'), live('marking'), live('third')]
const inReading = { ...marking, merged: { ...deed, into: reading.id } }
const holders = holdersOf([reading, inReading, third])

test('a live topic is merged into another live one', () => {
  expect(whyCannotMerge(third, reading, holders)).toBeNull()
  expect(whyCannotMerge(third, third, holders)).toBe('into_itself')
  expect(whyCannotMerge(third, { ...reading, withdrawn: deed }, holders)).toBe('not_live')
  expect(whyCannotMerge(inReading, third, holders)).toBe('not_live')
  expect(whyCannotMerge(third, inReading, holders)).toBe('not_live')
})

test('a topic that holds others is neither merged nor withdrawn', () => {
  expect(holders).toEqual(new Set([reading.id]))
  expect(whyCannotMerge(reading, third, holders)).toBe('holds_others')
  expect(whyCannotWithdraw(reading, holders)).toBe('holds_others')
  expect(whyCannotWithdraw(third, holders)).toBeNull()
  expect(whyCannotWithdraw(inReading, holders)).toBe('not_live')
})
