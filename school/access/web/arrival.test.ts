import { expect, test } from 'vitest'
import { pathWithin } from './arrival.ts'

test('after signing in a person comes back to the page they were going to', () => {
  expect(pathWithin('/results/works/1?class=5')).toBe('/results/works/1?class=5')
})

test('nobody is led to another site after typing a password', () => {
  for (const next of [
    'https://example.org',
    '//example.org',
    '/\\example.org',
    'javascript:alert(1)',
    undefined,
    7,
  ])
    expect(pathWithin(next)).toBe('/')
})
