import { describe, expect, test } from 'vitest'
import {
  adviceFor,
  type NeedAnswers,
  type NeedQuestion,
  needQuestions,
  nextQuestion,
} from './association-choice.ts'
import { associations } from './topic.ts'

describe('which form of working together fits', () => {
  test.each([
    [{ change: 'documents_and_events' }, 'methodical_association', null],
    [{ change: 'running_the_school' }, 'team', null],
    [{ change: 'something_made', ending: 'by_a_date' }, 'project_team', null],
    [{ change: 'something_made', ending: 'when_worked_out' }, 'creative_group', null],
    [
      { change: 'pupils_learning', people: 'three_or_more_willing', lessons: 'opened_all_year' },
      'community',
      null,
    ],
    [{ change: 'pupils_learning', people: 'appointed' }, 'team', 'not_voluntary'],
    [{ change: 'pupils_learning', people: 'one_or_two_willing' }, 'creative_group', 'too_few_willing'],
    [
      { change: 'pupils_learning', people: 'three_or_more_willing', lessons: 'a_few_weeks' },
      'project_team',
      'too_short',
    ],
    [
      { change: 'pupils_learning', people: 'three_or_more_willing', lessons: 'stay_closed' },
      'methodical_association',
      'lessons_closed',
    ],
  ] as const)('%o', (answers, association, whyNotCommunity) => {
    expect(adviceFor(answers)).toEqual({ association, whyNotCommunity })
  })

  test('a question that is open leaves the advice open', () => {
    expect(nextQuestion({})).toBe('change')
    expect(adviceFor({ change: 'something_made' })).toBeNull()
    expect(adviceFor({ change: 'pupils_learning', people: 'three_or_more_willing' })).toBeNull()
  })

  test('every way through ends after at most four questions, and every form is reached', () => {
    const reached = new Set<string>()
    const walk = (answers: NeedAnswers, asked: readonly NeedQuestion[]): void => {
      const question = nextQuestion(answers)
      expect(asked.length).toBeLessThanOrEqual(4)
      if (question === null) {
        reached.add(adviceFor(answers)?.association ?? 'none')
        return
      }
      expect(asked).not.toContain(question)
      for (const answer of needQuestions[question])
        walk({ ...answers, [question]: answer }, [...asked, question])
    }
    walk({}, [])
    expect([...reached].sort()).toEqual([...associations].sort())
  })
})
