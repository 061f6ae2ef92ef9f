import { ORPCError, ValidationError } from '@orpc/server'
import { beforeEach, expect, test } from 'vitest'
import { Refused } from '#base/refusal.ts'
import { makeLog } from '../log.ts'
import { asAnswer } from './problems.ts'

const declared = {
  NOT_FOUND: { status: 404, message: 'Nothing here' },
  work_has_results: { status: 409, message: 'Undo its imports first' },
}

let lines: string[]
beforeEach(() => {
  lines = []
})
const answerTo = (problem: unknown) =>
  asAnswer(
    problem,
    declared,
    'request-7',
    makeLog('info', (line) => lines.push(line)),
  )

test('a refusal is told by its code and with the status of the contract', () => {
  const answer = answerTo(new Refused('work_has_results'))
  expect(answer).toMatchObject({ code: 'work_has_results', status: 409, defined: true, data: undefined })
  expect(lines).toEqual([])
})

test('a refusal that knows the field names it', () => {
  expect(answerTo(new Refused('work_has_results', { 'items.3': 'twice' })).data).toEqual({
    fields: { 'items.3': 'twice' },
  })
})

test('wrong input names each field once, by its path', () => {
  const issues = [
    { message: 'Too small', code: 'too_small', path: ['items', 3, 'maximum'] },
    { message: 'Not whole', code: 'invalid_type', path: ['items', { key: 3 }, 'maximum'] },
    { message: 'Wrong', path: ['title'] },
  ]
  const cause = new ValidationError({ message: 'Input', issues, data: {} })
  const answer = answerTo(new ORPCError('BAD_REQUEST', { cause }))
  expect(answer).toMatchObject({ code: 'BAD_REQUEST', status: 400 })
  expect(answer.data).toEqual({ fields: { 'items.3.maximum': 'too_small', title: 'invalid' } })
})

test('a defect tells the number of the request and nothing of itself, and is logged with its cause', () => {
  const answer = answerTo(new Error('column "name" of Мельник'))
  expect(answer).toMatchObject({
    code: 'INTERNAL_SERVER_ERROR',
    status: 500,
    data: { requestId: 'request-7' },
  })
  expect(JSON.stringify(answer)).not.toContain('Мельник')
  expect(lines.join()).toContain('request-7')
})

test('a refusal that the contract does not list is a defect of ours', () => {
  expect(answerTo(new Refused('invented')).code).toBe('INTERNAL_SERVER_ERROR')
  expect(lines.join()).toContain('refusal missing from the contract')
})

test('asking a visitor to sign in passes as it is', () => {
  const asked = new ORPCError('UNAUTHORIZED', { message: 'Sign in first' })
  expect(answerTo(asked)).toBe(asked)
})
