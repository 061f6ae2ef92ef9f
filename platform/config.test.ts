import { expect, test } from 'vitest'
import { ConfigProblem, readConfig } from './config.ts'

test('nothing set gives a local address and an own database', () => {
  const config = readConfig({})
  expect(config.KRUG_HOST).toBe('127.0.0.1')
  expect(config.DATABASE_URL).toBeNull()
})

test('all mistakes are told at once, each with its setting and remedy', () => {
  const wrong = {
    KRUG_PORT: 'many',
    KRUG_URL: 'school',
    DATABASE_URL: 'mysql://x',
    KRUG_TLS_CERT: '/no/such/file',
    KRUG_PROT: '1',
  }
  let mistakes: readonly string[] = []
  try {
    readConfig(wrong)
  } catch (problem) {
    if (problem instanceof ConfigProblem) mistakes = problem.mistakes
  }
  for (const name of Object.keys(wrong))
    expect(mistakes.some((mistake) => mistake.startsWith(name))).toBe(true)
})

test('a certificate without its key is a mistake', () => {
  expect(() => readConfig({ KRUG_TLS_CERT: import.meta.filename })).toThrow('set both or neither')
})

test('an empty setting counts as not set', () => {
  expect(readConfig({ KRUG_PORT: ' ' }).KRUG_PORT).toBe(4180)
})
