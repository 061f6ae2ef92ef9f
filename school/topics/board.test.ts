import { describe, expect, test } from 'vitest'
import { idFrom } from '#base/id.ts'
import {
  type BallotBox,
  phaseOf,
  resultOf,
  sumsShown,
  votingEndedAt,
  whyCannotCancelVoting,
  whyCannotClose,
  whyCannotOpenVoting,
  whyCannotReopen,
} from './board.ts'

const keeper = idFrom<'Person'>('keeper')
const opened = new Date('2025-08-26T09:00:00Z')
const closes = new Date('2025-08-28T09:00:00Z')
const during = new Date('2025-08-27T09:00:00Z')
const later = new Date('2025-09-01T09:00:00Z')

const collecting = { voting: null, closed: null }
const voting = { voting: { openedBy: keeper, openedAt: opened, closesAt: closes }, closed: null }
const endedByHand = { ...voting, closed: { by: keeper, at: during } }
const withoutVote = { voting: null, closed: { by: keeper, at: during } }

const boxOf = (count: number): BallotBox => ({
  voters: Array.from({ length: count }, (_, number) => idFrom<'Person'>(`p${number}`)),
  dots: { [idFrom<'Topic'>('reading')]: count },
})

describe('the phase of a board', () => {
  test.each([
    ['collects until a vote is opened', collecting, later, 'collecting'],
    ['votes until the moment that was set', voting, during, 'voting'],
    ['is closed at that very moment', voting, closes, 'closed'],
    ['is closed when ended by hand', endedByHand, during, 'closed'],
    ['may be closed without a vote', withoutVote, during, 'closed'],
  ] as const)('%s', (_, board, now, phase) => {
    expect(phaseOf(board, now)).toBe(phase)
  })

  test('the vote ended when its time came, or when somebody ended it', () => {
    expect(votingEndedAt(voting, during)).toBeNull()
    expect(votingEndedAt(voting, later)).toEqual(closes)
    expect(votingEndedAt(endedByHand, later)).toEqual(during)
    expect(votingEndedAt(withoutVote, later)).toBeNull()
  })
})

describe('sums', () => {
  test.each([
    ['no vote, no sums', withoutVote, null, later, 'no_vote'],
    ['none while it runs, however many took part', voting, boxOf(40), during, 'voting'],
    ['none of four', voting, boxOf(4), later, 'too_few'],
    ['of five and more', voting, boxOf(5), later, 'shown'],
    ['a box of a cancelled vote is no vote', collecting, boxOf(0), later, 'no_vote'],
  ] as const)('%s', (_, board, box, now, shown) => {
    expect(sumsShown(board, box, now)).toBe(shown)
    expect(resultOf(board, box, now)).toEqual(shown === 'shown' ? { reading: 5 } : null)
  })
})

describe('what can be done with it', () => {
  test('a vote needs two topics, once', () => {
    expect(whyCannotOpenVoting(collecting, 1, during)).toBe('too_few_topics')
    expect(whyCannotOpenVoting(collecting, 2, during)).toBeNull()
    expect(whyCannotOpenVoting(voting, 2, during)).toBe('not_collecting')
  })

  test('a vote is cancelled only while nobody has voted', () => {
    expect(whyCannotCancelVoting(voting, boxOf(0), during)).toBeNull()
    expect(whyCannotCancelVoting(voting, boxOf(1), during)).toBe('ballots_cast')
    expect(whyCannotCancelVoting(voting, boxOf(0), later)).toBe('not_voting')
  })

  test('a board is closed once', () => {
    expect(whyCannotClose(collecting, during)).toBeNull()
    expect(whyCannotClose(voting, later)).toBe('already_closed')
  })

  test('it opens again only if nobody could see sums and nothing is chosen', () => {
    const reopen = (board: Parameters<typeof whyCannotReopen>[0], voters: number, isChosen = false) =>
      whyCannotReopen(board, { box: boxOf(voters), isChosen }, later)
    expect(reopen(voting, 4)).toBeNull()
    expect(reopen(voting, 5)).toBe('sums_shown')
    expect(reopen(endedByHand, 0, true)).toBe('topic_chosen')
    expect(whyCannotReopen(voting, { box: boxOf(9), isChosen: false }, during)).toBe('not_closed')
    expect(whyCannotReopen(withoutVote, { box: null, isChosen: false }, later)).toBeNull()
  })
})
