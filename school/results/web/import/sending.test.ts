import { expect, test } from 'vitest'
import type { SheetFields } from '../shapes.ts'
import { chunksOf, send } from './sending.ts'

function sheets(count: number): SheetFields[] {
  return Array.from({ length: count }, (_, index) => ({
    cohortId: null,
    number: index + 1,
    standing: 'worked',
    points: [],
    notAttempted: [],
    total: 1,
    mark: null,
    journalMark: null,
    variant: null,
    testScore: null,
  }))
}

function server(failsAt: number | null) {
  const received: number[] = []
  const arrived: number[] = []
  const completed: [number, number][] = []
  return {
    received,
    arrived,
    completed,
    sender: {
      putChunk: async (position: number) => {
        if (position === failsAt) throw new Error('connection lost')
        received.push(position)
      },
      complete: async (chunks: number, count: number) => {
        completed.push([chunks, count])
      },
      onArrived: (position: number) => void arrived.push(position),
    },
  }
}

test('a large file leaves in parts and is completed once', async () => {
  const whole = server(null)
  await send(sheets(4500), [], whole.sender)
  expect(whole.received).toEqual([0, 1, 2])
  expect(whole.completed).toEqual([[3, 4500]])
})

test('a broken sending continues with the parts that have not arrived', async () => {
  const broken = server(1)
  await expect(send(sheets(4500), [], broken.sender)).rejects.toThrow('connection lost')
  expect(broken.completed).toEqual([])
  const again = server(null)
  await send(sheets(4500), broken.arrived, again.sender)
  expect([...broken.received, ...again.received].sort()).toEqual([0, 1, 2])
  expect(again.completed).toEqual([[3, 4500]])
})

test('a lost part ends the sending: none of those that wait is begun', async () => {
  const broken = server(0)
  await expect(send(sheets(20_000), [], broken.sender)).rejects.toThrow('connection lost')
  expect(broken.received).toEqual([1, 2])
  expect(broken.arrived).toEqual(broken.received)
})

test('several parts are on their way at once, and the share of what arrived only grows', async () => {
  const shares: number[] = []
  let [now, most] = [0, 0]
  await send(sheets(10_000), [1], {
    putChunk: async () => {
      now += 1
      most = Math.max(most, now)
      await Promise.resolve()
      now -= 1
    },
    complete: async () => undefined,
    onArrived: (_position, share) => shares.push(share),
  })
  expect(most).toBe(3)
  expect(shares).toEqual([2, 3, 4, 5].map((parts) => expect.closeTo(parts / 5)))
})

test('parts together are the whole and none is empty', () => {
  const all = sheets(10)
  const parts = chunksOf(all, 4)
  expect(parts.map((part) => part.length)).toEqual([4, 4, 2])
  expect(parts.flat()).toEqual(all)
})
