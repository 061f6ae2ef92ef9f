import { ORPCError } from '@orpc/client'
import { describe, expect, test } from 'vitest'
import { mayHelpToRetry, problemOf } from './problem.ts'

describe('an answer of the server becomes something the page can speak about', () => {
  test('wrong input names the fields', () => {
    const error = new ORPCError('BAD_REQUEST', { data: { fields: { 'items.3.maximum': 'too_small' } } })
    expect(problemOf(error)).toEqual({
      kind: 'input',
      code: 'BAD_REQUEST',
      fields: { 'items.3.maximum': 'too_small' },
    })
  })

  test('a refusal keeps its code', () => {
    const error = new ORPCError('login_taken', { status: 409, defined: true })
    expect(problemOf(error)).toMatchObject({ kind: 'refused', code: 'login_taken' })
    expect(mayHelpToRetry(error)).toBe(false)
  })

  test('what is absent and what is hidden look alike', () => {
    expect(problemOf(new ORPCError('NOT_FOUND', { status: 404 })).kind).toBe('not_found')
  })

  test('too many attempts is told apart from a refusal', () => {
    expect(problemOf(new ORPCError('too_many_attempts', { status: 429, defined: true })).kind).toBe(
      'too_many',
    )
  })

  test('a defect shows the number of the request', () => {
    const error = new ORPCError('INTERNAL_SERVER_ERROR', { data: { requestId: '0198-ab' } })
    expect(problemOf(error)).toMatchObject({ kind: 'defect', requestId: '0198-ab' })
    expect(mayHelpToRetry(error)).toBe(true)
  })

  test('a server that is down is a lost connection, not a defect', () => {
    expect(problemOf(new ORPCError('BAD_GATEWAY', { status: 502 })).kind).toBe('offline')
    expect(problemOf(new TypeError('Failed to fetch')).kind).toBe('offline')
  })

  test('a mistake in our own page is a defect without a number', () => {
    expect(problemOf(new Error('x'))).toMatchObject({ kind: 'defect', requestId: null })
    expect(problemOf(new TypeError('undefined is not a function')).kind).toBe('defect')
  })
})
