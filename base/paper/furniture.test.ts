import { expect, test } from 'vitest'
import { furniture, textWidthMm } from './furniture.ts'

test('a paper kept longer than ten years leaves room for binding', () => {
  expect(furniture().marginsMm).toEqual({ left: 20, right: 10, top: 20, bottom: 20 })
  expect(furniture({ keptOverTenYears: true }).marginsMm.left).toBe(30)
})

test('a lying page is wider between the same margins', () => {
  expect(textWidthMm({ orientation: 'portrait' }, furniture())).toBe(180)
  expect(textWidthMm({ orientation: 'landscape' }, furniture({ keptOverTenYears: true }))).toBe(257)
})
