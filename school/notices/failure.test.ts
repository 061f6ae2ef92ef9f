import { expect, test } from 'vitest'
import { nextAttempt } from './failure.ts'

const at = new Date('2025-09-01T09:00:00Z')
const minutesLater = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
const unreachable = { reason: 'unreachable', waitSeconds: null } as const

test('the pauses grow, and after the sixth attempt it is given up', () => {
  const next = [1, 2, 3, 4, 5, 6].map((attempt) => nextAttempt(unreachable, attempt, at))
  expect(next).toEqual([...[1, 5, 30, 120, 480].map(minutesLater), null])
})

test('what trying again cannot help is given up at once', () => {
  for (const reason of ['address_refused', 'blocked', 'gone', 'content_refused', 'too_old'] as const)
    expect(nextAttempt({ reason, waitSeconds: null }, 1, at)).toBeNull()
})

test('a service that names a pause is not asked before', () => {
  expect(nextAttempt({ reason: 'busy', waitSeconds: 900 }, 1, at)).toEqual(minutesLater(15))
  expect(nextAttempt({ reason: 'busy', waitSeconds: 5 }, 1, at)).toEqual(minutesLater(1))
})
