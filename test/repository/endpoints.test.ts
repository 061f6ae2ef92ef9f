import { oc } from '@orpc/contract'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { allEndpoints, endpointProblems, endpointsOf, serverFiles } from './endpoints.ts'
import { isTest, projectFiles } from './files.ts'

const endpoints = allEndpoints()

test('every endpoint says method, path, purpose and output', () => {
  expect(endpoints.length).toBeGreaterThan(20)
  expect(endpoints.flatMap(endpointProblems)).toEqual([])
})

test('every capability with a contract is mounted', () => {
  const contracts = projectFiles(/^school\/[^/]+\/contract\.ts$/).map((file) => file.path.split('/')[1] ?? '')
  expect(contracts.filter((slice) => !endpoints.some((endpoint) => endpoint.slice === slice))).toEqual([])
})

test('no two endpoints answer the same request', () => {
  const addresses = endpoints.map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`)
  expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([])
})

test('every endpoint is called by a routes test of its capability', () => {
  const untested = endpoints.filter(({ slice, name }) => {
    const tests = serverFiles(slice).filter((file) => isTest(file.path))
    // A test may hold the client of the capability in a variable, so the last two steps of the name suffice.
    const call = new RegExp(`\\b${name.split('.').slice(1).slice(-2).join('\\s*\\.\\s*')}\\s*\\(`)
    return !tests.some((file) => call.test(file.text))
  })
  expect(untested.map(({ name }) => name)).toEqual([])
})

test('a verb in a path, a missing output and a foreign place are caught', () => {
  const planted = endpointsOf('results', {
    works: { add: oc.route({ method: 'POST', path: '/works/add', summary: 'Add a work', tags: ['people'] }) },
  })
  expect(planted[0]?.name).toBe('results.works.add')
  expect(planted.flatMap(endpointProblems)).toHaveLength(4)
  const list = oc.route({
    method: 'GET',
    path: '/results/works',
    summary: 'Works of the school',
    tags: ['results'],
  })
  expect(
    endpointsOf('results', { works: { list: list.output(z.array(z.string())) } }).flatMap(endpointProblems),
  ).toEqual([])
})
