import { expect, test } from 'vitest'
import { idFrom } from '#base/id.ts'
import { type Judgement, nameGiven, standingJudgement, type Verdict, whyNotJudgement } from './judgement.ts'

const said = (verdict: Verdict, name: string | null = null): Judgement => ({
  verdict,
  name,
  reason: null,
  by: idFrom<'Person'>('p'),
  at: new Date(0),
})

test('a rejection says why, a renaming the new name', () => {
  expect(whyNotJudgement('rejected', {})).toBe('reason_missing')
  expect(whyNotJudgement('rejected', { reason: 'Тему ещё не проходили' })).toBeNull()
  expect(whyNotJudgement('renamed', {})).toBe('name_missing')
  expect(whyNotJudgement('confirmed', {})).toBeNull()
})

test('the newest word counts, and a name given stays when it is confirmed', () => {
  const story = [said('confirmed'), said('renamed', 'Главная мысль'), said('rejected')]
  expect(standingJudgement(story)?.verdict).toBe('confirmed')
  expect(nameGiven(story)).toBe('Главная мысль')
})

test('opening anew takes verdict and name back', () => {
  const story = [said('reopened'), said('renamed', 'Главная мысль')]
  expect(standingJudgement(story)).toBeNull()
  expect(nameGiven(story)).toBeNull()
  expect(standingJudgement([])).toBeNull()
})
