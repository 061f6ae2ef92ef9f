import { expect, test } from 'vitest'
import { killRounds } from '#test/support/kill-rounds.ts'

test('killed at random while people write, the product loses nothing it has acknowledged', {
  timeout: 300_000,
}, async () => {
  const report = await killRounds(6)
  expect(report.lost).toEqual([])
  expect(report.damage).toBeNull()
  expect(report.acknowledged).toBeGreaterThan(20)
})
