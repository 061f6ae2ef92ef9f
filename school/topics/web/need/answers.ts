import { type NeedAnswers, type NeedQuestion, needQuestions, nextQuestion } from '../../association-choice.ts'

// The keys of a constant are exactly these, in the order they are asked in.
const order = Object.keys(needQuestions) as NeedQuestion[]

/** Answers a question, or another way than before; what was said after it no longer holds. */
export function withAnswer(answers: NeedAnswers, question: NeedQuestion, value: string): NeedAnswers {
  const before = order.slice(0, order.indexOf(question))
  const kept = before.flatMap((each) => (answers[each] === undefined ? [] : [[each, answers[each]]]))
  // Only the options of the question are offered, so the value is one of them.
  return Object.fromEntries([...kept, [question, value]]) as NeedAnswers
}

/** The questions to show: those answered, and the next one. */
export function questionsShown(answers: NeedAnswers): NeedQuestion[] {
  const next = nextQuestion(answers)
  return [...order.filter((each) => answers[each] !== undefined), ...(next === null ? [] : [next])]
}
