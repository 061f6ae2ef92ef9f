import type { Association } from './topic.ts'

/** Four plain questions; which is asked next depends on what was said. */
export const needQuestions = {
  change: ['pupils_learning', 'documents_and_events', 'running_the_school', 'something_made'],
  ending: ['by_a_date', 'when_worked_out'],
  people: ['three_or_more_willing', 'one_or_two_willing', 'appointed'],
  lessons: ['opened_all_year', 'a_few_weeks', 'stay_closed'],
} as const

export type NeedQuestion = keyof typeof needQuestions
export type NeedAnswers = { [Question in NeedQuestion]?: (typeof needQuestions)[Question][number] }

/** Why a community is not the right form although pupils’ learning is what matters. */
export type WhyNotCommunity = 'too_few_willing' | 'not_voluntary' | 'too_short' | 'lessons_closed'

export interface Advice {
  association: Association
  whyNotCommunity: WhyNotCommunity | null
}

/** The question to ask next; null when enough was said. */
export function nextQuestion({ change, ending, people, lessons }: NeedAnswers): NeedQuestion | null {
  if (change === undefined) return 'change'
  if (change === 'something_made') return ending === undefined ? 'ending' : null
  if (change !== 'pupils_learning') return null
  if (people === undefined) return 'people'
  return people === 'three_or_more_willing' && lessons === undefined ? 'lessons' : null
}

/** Which of the five forms fits; null while a question is open. */
export function adviceFor(answers: NeedAnswers): Advice | null {
  if (nextQuestion(answers) !== null) return null
  const plainly = (association: Association): Advice => ({ association, whyNotCommunity: null })
  if (answers.change === 'documents_and_events') return plainly('methodical_association')
  if (answers.change === 'running_the_school') return plainly('team')
  if (answers.change === 'something_made')
    return plainly(answers.ending === 'by_a_date' ? 'project_team' : 'creative_group')
  return whenPupilsLearning(answers)
}

/** A community lives of will, of three people, of lessons opened to each other, and of a year. */
function whenPupilsLearning({ people, lessons }: NeedAnswers): Advice {
  if (people === 'appointed') return { association: 'team', whyNotCommunity: 'not_voluntary' }
  if (people === 'one_or_two_willing')
    return { association: 'creative_group', whyNotCommunity: 'too_few_willing' }
  if (lessons === 'a_few_weeks') return { association: 'project_team', whyNotCommunity: 'too_short' }
  if (lessons === 'stay_closed')
    return { association: 'methodical_association', whyNotCommunity: 'lessons_closed' }
  return { association: 'community', whyNotCommunity: null }
}
