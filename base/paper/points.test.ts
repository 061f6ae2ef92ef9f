import { expect, test } from 'vitest'
import { continued, dashed, point, points } from './blocks.ts'
import { numberedPoints } from './points.ts'

const marks = (block: Parameters<typeof numberedPoints>[0]) => numberedPoints(block).map(({ mark }) => mark)

test('points are numbered through their depth', () => {
  const list = points([point('a', [point('b', [point('c')]), point('d')]), point('e')])
  expect(marks(list)).toEqual(['1.', '1.1.', '1.1.1.', '1.2.', '2.'])
  expect(numberedPoints(list).map(({ depth }) => depth)).toEqual([0, 1, 2, 1, 0])
})

test('points under a numbered heading carry its number', () => {
  expect(marks(points([point('a'), point('b', [point('c')])], { prefix: '2.' }))).toEqual([
    '2.1.',
    '2.2.',
    '2.2.1.',
  ])
})

test('a list goes on where an earlier one ended', () => {
  expect(marks(points([point('a'), point('b')], { first: 4 }))).toEqual(['4.', '5.'])
})

test('a dash and a further paragraph take no number', () => {
  expect(marks(points([point('a', [dashed('b'), dashed('c')]), continued('d'), point('e')]))).toEqual([
    '1.',
    '—',
    '—',
    '',
    '2.',
  ])
})
