import { safe } from '@orpc/client'
import { beforeAll, expect, test } from 'vitest'
import { moreTeachers } from '#test/support/more-teachers.ts'
import { type Client, testSchool } from '#test/support/school.ts'
import type { TopicId } from '../topic.ts'

const school = await testSchool()
const titles = ['Чтение', 'Оценивание', 'Общение', 'Мотивация', 'Семья']

async function boardOf(keeper: Client) {
  const { id: boardId } = await keeper.topics.boards.open({ title: 'Все сразу' })
  const rest = { why: '', evidence: null, template: null, association: 'community' } as const
  for (const title of titles) {
    const topic = { ...rest, title, areas: [], challengeIds: [], difficultyId: null }
    await keeper.topics.topics.propose({ boardId, ...topic })
  }
  const { now } = await keeper.access.me()
  const closesAt = new Date(Date.parse(now) + 3_600_000).toISOString()
  const { topics } = await keeper.topics.boards.openVoting({ boardId, closesAt, dotsPerPerson: 3 })
  return { boardId, topicIds: topics.map(({ id }) => id) }
}

/** Each person's own three dots, so that a lost or doubled ballot would change the sums. */
function ballotOf(number: number, topicIds: readonly TopicId[]): { topicId: TopicId; dots: number }[] {
  const at = (index: number) => topicIds[index % topicIds.length] as TopicId
  return number % 3 === 0
    ? [{ topicId: at(number), dots: 3 }]
    : [
        { topicId: at(number), dots: 2 },
        { topicId: at(number + 1), dots: 1 },
      ]
}

let people: Client[]

beforeAll(async () => {
  const staff = ['dir', 'zam', 'lead', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8']
  people = [...(await Promise.all(staff.map(school.as))), ...(await moreTeachers(school, 40))]
  // Fifty passwords are hashed and checked.
}, 120_000)

test('fifty people vote at once, each twice: nothing is lost, nothing is doubled', async () => {
  const keeper = await school.as('zam')
  const { boardId, topicIds } = await boardOf(keeper)

  const expected = new Map<TopicId, number>(topicIds.map((id) => [id, 0]))
  const attempts = people.flatMap((person, number) => {
    const dots = ballotOf(number, topicIds)
    for (const { topicId, dots: given } of dots) expected.set(topicId, (expected.get(topicId) ?? 0) + given)
    // A second tab, or a hand that is not sure whether it has pressed.
    return [1, 2].map(() => safe(person.topics.ballots.cast({ boardId, dots })))
  })
  const outcomes = await Promise.all(attempts)
  const counted = outcomes.filter(({ error }) => error === null)
  const refused = outcomes.flatMap(({ error }) => (error !== null && 'code' in error ? [error.code] : []))
  expect(counted).toHaveLength(50)
  expect(refused).toEqual(Array.from({ length: 50 }, () => 'already_voted'))

  const board = await keeper.topics.boards.close({ boardId })
  expect(board.participation).toEqual({ voted: 50, electorate: 50, hasVoted: true })
  expect(new Map(board.topics.map(({ id, dots }) => [id, dots]))).toEqual(expected)
  expect([...expected.values()].reduce((sum, dots) => sum + dots, 0)).toBe(150)
})
