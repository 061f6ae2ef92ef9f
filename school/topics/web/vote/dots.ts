import type { TopicId } from '../../topic.ts'

/** The dots of one person before they are given. Kept nowhere but on the page: a draft on a shared computer would tell. */
export type DotsGiven = ReadonlyMap<TopicId, number>

export const noDots: DotsGiven = new Map()

export function givenCount(given: DotsGiven): number {
  return [...given.values()].reduce((sum, dots) => sum + dots, 0)
}

/** One more or one less on a topic; unchanged where there is none left to give or to take away. */
export function withDot(given: DotsGiven, topicId: TopicId, by: 1 | -1, perPerson: number): DotsGiven {
  const before = given.get(topicId) ?? 0
  const isPossible = by === 1 ? givenCount(given) < perPerson : before > 0
  if (!isPossible) return given
  return new Map(given).set(topicId, before + by)
}

/** What is sent: topics without dots are not named. */
export function ballotOf(given: DotsGiven): { topicId: TopicId; dots: number }[] {
  return [...given].flatMap(([topicId, dots]) => (dots > 0 ? [{ topicId, dots }] : []))
}
