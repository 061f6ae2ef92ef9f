import { describe, expect, test } from 'vitest'
import { longAnswersIn, maximaOf, shortAnswersIn } from './exam-answers.ts'

describe('answers of the state exams', () => {
  test('short ones are a mask of signs and figures', () => {
    expect(shortAnswersIn('+-+2-')?.map(({ points }) => points)).toEqual([1, 0, 1, 2, 0])
    expect(shortAnswersIn('')).toEqual([])
  })

  test('long ones tell what was got and what could be', () => {
    expect(longAnswersIn('2(3)0(2)1(1)')).toEqual([
      { points: 2, maximum: 3 },
      { points: 0, maximum: 2 },
      { points: 1, maximum: 1 },
    ])
    expect(longAnswersIn('2(3) -(2)')).toEqual([
      { points: 2, maximum: 3 },
      { points: 0, maximum: 2 },
    ])
  })

  test.each(['2+', 'Иванов', '++a'])(
    '«%s» is refused as long answers and, with letters, as a mask',
    (text) => {
      expect(longAnswersIn(text)).toBeNull()
      if (/\p{L}/u.test(text)) expect(shortAnswersIn(text)).toBeNull()
    },
  )

  test('an item is worth the most that anybody shows', () => {
    const pupils = ['+-2', '--1', '+-0'].map((mask) => shortAnswersIn(mask) ?? [])
    expect(maximaOf(pupils)).toEqual([1, 1, 2])
  })
})
