import { expect, test } from 'vitest'
import { areasReading } from './areas-reading.ts'

const start = [
  { occasion: 'start', area: 'motivation', severity: 3 },
  { occasion: 'start', area: 'parents', severity: 1 },
  { occasion: 'start', area: 'deficits', severity: 2 },
] as const

test('before any mark nothing is said', () => {
  expect(areasReading([])).toEqual({ occasion: null, strongest: null, easier: [], harder: [] })
})

test('at the start the strongest area is named, and nothing has moved', () => {
  expect(areasReading(start)).toEqual({
    occasion: 'start',
    strongest: { areas: ['motivation'], severity: 3 },
    easier: [],
    harder: [],
  })
})

test('later the latest marks count, and what moved since the start is told both ways', () => {
  const later = [
    ...start,
    { occasion: 'middle', area: 'motivation', severity: 2 },
    { occasion: 'middle', area: 'parents', severity: 2 },
    { occasion: 'middle', area: 'environment', severity: 1 },
  ] as const
  expect(areasReading(later)).toEqual({
    occasion: 'middle',
    strongest: { areas: ['motivation', 'parents'], severity: 2 },
    easier: ['motivation'],
    harder: ['parents'],
  })
})

test('where nothing presses, nothing is called strongest', () => {
  expect(areasReading([{ occasion: 'end', area: 'parents', severity: 0 }]).strongest).toBeNull()
})
