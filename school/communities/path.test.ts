import { describe, expect, test } from 'vitest'
import { type PathFacts, pathOf, ringOf } from './path.ts'

const nothing: PathFacts = {
  announcedAt: null,
  memberCount: 0,
  leaderAgreedAt: null,
  firstMeetingSetAt: null,
  isFirstMeetingPast: false,
}
const at = '2025-08-29T07:00:00.000Z'
const states = (facts: Partial<PathFacts>) =>
  Object.fromEntries(
    pathOf({ ...nothing, ...facts }).preparations.map(({ preparation, state }) => [preparation, state]),
  )

describe('what must be there before the first bead can close', () => {
  test('the topic is chosen, or there would be no community', () => {
    expect(states({}).topic_chosen).toBe('done')
  })

  test('a leader and a meeting wait for the team', () => {
    expect(states({ memberCount: 2 })).toMatchObject({
      members_joined: 'now',
      leader_agreed: 'later',
      first_meeting_set: 'later',
    })
    expect(states({ memberCount: 3 })).toMatchObject({ members_joined: 'done', leader_agreed: 'now' })
  })

  test('sixteen are no team either, but can agree on who leads', () => {
    expect(states({ memberCount: 16 })).toMatchObject({ members_joined: 'now', leader_agreed: 'now' })
    expect(pathOf({ ...nothing, memberCount: 16 }).sizeProblem).toBe('too_many')
  })

  test('what is done says when', () => {
    const { preparations } = pathOf({
      announcedAt: at,
      memberCount: 8,
      leaderAgreedAt: at,
      firstMeetingSetAt: at,
      isFirstMeetingPast: true,
    })
    expect(preparations.map(({ state }) => state)).toEqual(Array(5).fill('done'))
    expect(preparations.map((each) => each.at)).toEqual([null, at, null, at, at])
  })
})

describe('the beads', () => {
  test('are seven; the ten steps stand under them, each once and in their order', () => {
    const { beads } = pathOf(nothing)
    expect(beads).toHaveLength(7)
    expect(beads.flatMap(({ steps }) => steps.map(({ number }) => number))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ])
  })

  test('promise nothing that no fact can prove yet', () => {
    const all = pathOf({
      ...{ announcedAt: at, memberCount: 8, leaderAgreedAt: at },
      ...{ firstMeetingSetAt: at, isFirstMeetingPast: true },
    })
    expect(all.beads.map(({ state }) => state)).toEqual(ringOf())
    expect(ringOf()).toEqual(['now', ...Array(6).fill('later')])
    for (const { steps, state } of all.beads) for (const step of steps) expect(step.state).toBe(state)
  })
})
