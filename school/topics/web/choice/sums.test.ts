import { expect, test } from 'vitest'
import { idFrom } from '#base/id.ts'
import { sumsOf } from './sums.ts'

const topic = (digit: number, title: string, dots: number | null) => ({
  id: idFrom<'Topic'>(`${digit}0000000-0000-4000-8000-000000000000`),
  title,
  dots,
})

test('the largest sum stands first and its bar is whole', () => {
  const sums = sumsOf([
    topic(1, 'Обратная связь', 4),
    topic(2, 'Понимание прочитанного', 16),
    topic(3, 'Спор', 0),
  ])
  expect(sums?.rows.map(({ title, dots, length }) => [title, dots, length])).toEqual([
    ['Понимание прочитанного', 16, 1],
    ['Обратная связь', 4, 0.25],
    ['Спор', 0, 0],
  ])
  expect(sums?.all).toBe(20)
  expect(sums?.first.map(({ title }) => title)).toEqual(['Понимание прочитанного'])
})

test('equal sums are named together, in the order of the board', () => {
  const sums = sumsOf([topic(1, 'А', 3), topic(2, 'Б', 5), topic(3, 'В', 5)])
  expect(sums?.first.map(({ title }) => title)).toEqual(['Б', 'В'])
})

test('hidden sums are no sums, and no dots have no first', () => {
  expect(sumsOf([topic(1, 'А', null), topic(2, 'Б', null)])).toBeNull()
  expect(sumsOf([topic(1, 'А', 0)])?.first).toEqual([])
})
