import { expect, test } from 'vitest'
import { nextStep } from './next-step.ts'

const schoolYear = 2025
const teacher = { schoolYear, mayTakePart: true, mayOpen: true, keeps: () => false }
const keeper = { ...teacher, keeps: () => true }
const participation = { voted: 3, electorate: 10, hasVoted: false }
const collecting = {
  phase: 'collecting' as const,
  schoolYear,
  topicCount: 2,
  participation: null,
  chosen: [] as readonly string[],
}
const voting = { ...collecting, phase: 'voting' as const, participation }
const closed = { ...collecting, phase: 'closed' as const, participation }

test('without a board, or with last year’s only, a board is opened first', () => {
  expect(nextStep([], teacher)).toEqual({ step: 'open' })
  expect(nextStep([{ ...closed, schoolYear: 2024 }], teacher)).toEqual({ step: 'open' })
  expect(nextStep([], { ...teacher, mayOpen: false })).toEqual({ step: 'none' })
})

test('who takes part proposes, then votes once, then only looks', () => {
  expect(nextStep([collecting], teacher)).toEqual({ step: 'propose', board: collecting })
  expect(nextStep([voting], teacher)).toEqual({ step: 'vote', board: voting })
  const given = { ...voting, participation: { ...participation, hasVoted: true } }
  expect(nextStep([given], teacher)).toEqual({ step: 'look', board: given })
  expect(nextStep([voting], { ...teacher, mayTakePart: false }).step).toBe('look')
})

test('a closed board waits for its keeper until a topic is chosen', () => {
  expect(nextStep([closed], keeper)).toEqual({ step: 'choose', board: closed })
  expect(nextStep([closed], teacher).step).toBe('look')
  expect(nextStep([{ ...closed, chosen: ['topic'] }], keeper).step).toBe('look')
})

test('a board that runs stands before a newer one that is closed, and an empty closed one nowhere', () => {
  expect(nextStep([closed, voting], teacher)).toEqual({ step: 'vote', board: voting })
  expect(nextStep([{ ...closed, topicCount: 0 }], teacher).step).toBe('open')
})
