import { expect, test } from 'vitest'
import { adviceFor } from '../../association-choice.ts'
import { questionsShown, withAnswer } from './answers.ts'

test('questions come one by one, each after the answer it depends on', () => {
  expect(questionsShown({})).toEqual(['change'])
  const learning = withAnswer({}, 'change', 'pupils_learning')
  expect(questionsShown(learning)).toEqual(['change', 'people'])
  const willing = withAnswer(learning, 'people', 'three_or_more_willing')
  expect(questionsShown(willing)).toEqual(['change', 'people', 'lessons'])
  const whole = withAnswer(willing, 'lessons', 'opened_all_year')
  expect(questionsShown(whole)).toEqual(['change', 'people', 'lessons'])
  expect(adviceFor(whole)?.association).toBe('community')
})

test('another answer to an earlier question takes back what was said after it', () => {
  const whole = {
    change: 'pupils_learning',
    people: 'three_or_more_willing',
    lessons: 'opened_all_year',
  } as const
  expect(withAnswer(whole, 'people', 'appointed')).toEqual({ change: 'pupils_learning', people: 'appointed' })
  const other = withAnswer(whole, 'change', 'something_made')
  expect(other).toEqual({ change: 'something_made' })
  expect(questionsShown(other)).toEqual(['change', 'ending'])
})
