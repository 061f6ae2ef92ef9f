import { describe, expect, test } from 'vitest'
import { idFrom } from '#base/id.ts'
import { countIn, whyCannotVote, whyNotBallot } from './ballot.ts'

const person = (name: string) => idFrom<'Person'>(name)
const topic = (name: string) => idFrom<'Topic'>(name)
const at = (iso: string) => new Date(iso)
const running = {
  voting: {
    openedBy: person('keeper'),
    openedAt: at('2025-08-26T09:00:00Z'),
    closesAt: at('2025-08-26T17:00:00Z'),
  },
  closed: null,
}
const noon = at('2025-08-26T12:00:00Z')

describe('who may vote now', () => {
  test('each once, while the vote runs', () => {
    expect(whyCannotVote(running, [person('b')], person('a'), noon)).toBeNull()
    expect(whyCannotVote(running, [person('b')], person('b'), noon)).toBe('already_voted')
  })

  test('nobody before it, at its last moment, or after it was ended by hand', () => {
    expect(whyCannotVote({ voting: null, closed: null }, [], person('a'), noon)).toBe('not_voting')
    expect(whyCannotVote(running, [], person('a'), running.voting.closesAt)).toBe('not_voting')
    const ended = { ...running, closed: { by: person('keeper'), at: noon } }
    expect(whyCannotVote(ended, [], person('a'), noon)).toBe('not_voting')
  })
})

describe('a ballot', () => {
  const live = new Set([topic('reading'), topic('marking')])
  const give = (...dots: [string, number][]) =>
    dots.map(([name, count]) => ({ topicId: topic(name), dots: count }))

  test.each([
    ['all dots on one topic', give(['reading', 3]), null],
    ['fewer dots than there are', give(['reading', 1]), null],
    ['dots on two topics', give(['reading', 2], ['marking', 1]), null],
    ['no dots', give(), 'no_dots'],
    ['one dot too many', give(['reading', 2], ['marking', 2]), 'too_many_dots'],
    ['the same topic twice', give(['reading', 1], ['reading', 1]), 'topic_twice'],
    ['a topic that was withdrawn', give(['gone', 1]), 'topic_not_live'],
  ] as const)('%s', (_, ballot, why) => {
    expect(whyNotBallot(ballot, 3, live)).toBe(why)
  })

  test('is added to the sums, and its voter stands where the id falls', () => {
    const box = { voters: [person('a'), person('c')], dots: { [topic('reading')]: 4 } }
    const counted = countIn(box, person('b'), give(['reading', 2], ['marking', 1]))
    expect(counted).toEqual({ voters: ['a', 'b', 'c'], dots: { reading: 6, marking: 1 } })
    expect(box.dots).toEqual({ reading: 4 })
  })

  test('the order of voting leaves no trace in the box', () => {
    const empty = { voters: [], dots: {} }
    const first = countIn(
      countIn(empty, person('a'), give(['reading', 1])),
      person('b'),
      give(['marking', 2]),
    )
    const second = countIn(
      countIn(empty, person('b'), give(['marking', 2])),
      person('a'),
      give(['reading', 1]),
    )
    expect(first).toEqual(second)
  })
})
