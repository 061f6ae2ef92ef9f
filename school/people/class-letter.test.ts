import { expect, test } from 'vitest'
import { classLabel, normalLetter } from './class-letter.ts'
import { classNameIn } from './class-name.ts'

test('a letter is the same from either keyboard, in either case and in quotes', () => {
  const typed = ['а', 'А', 'a', 'A', '«а»', ' "А" ']
  expect(new Set(typed.map(normalLetter))).toEqual(new Set([classNameIn('5А')?.letter]))
})

test('what only looks like a letter of ours stays itself', () => {
  expect([...'DFGZ'].map(normalLetter)).toEqual([...'DFGZ'])
  expect(normalLetter('гум')).toBe('гум')
})

test('a figure stands behind a dash and a word behind a space', () => {
  expect([classLabel(5, 'Б'), classLabel(5, '1'), classLabel(10, 'гум'), classLabel(9, '')]).toEqual([
    '5Б',
    '5-1',
    '10 гум',
    '9',
  ])
})
