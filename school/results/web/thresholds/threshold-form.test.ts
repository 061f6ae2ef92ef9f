import { expect, test } from 'vitest'
import { defaultThresholds, difficultyPresets } from '../../thresholds.ts'
import { formOf, presetOf, thresholdsOf, withPreset } from './threshold-form.ts'

test('bounds come back from the form as they went in', () => {
  expect(thresholdsOf(formOf(defaultThresholds))).toEqual(defaultThresholds)
})

test('shares are shown in percent without a tail of digits', () => {
  const odd = { ...defaultThresholds.difficulty, notAttemptedAbove: 0.29 }
  expect(formOf({ difficulty: odd, notAttestedWeight: 7 }).notAttemptedAbove).toBe(29)
})

test('a preset is recognised and leaves the weight of the index alone', () => {
  const form = { ...formOf(defaultThresholds), notAttestedWeight: 0 }
  const corridors = withPreset(form, 'corridors')
  expect(presetOf(form)).toBe('default')
  expect(presetOf(corridors)).toBe('corridors')
  expect(thresholdsOf(corridors)).toEqual({ difficulty: difficultyPresets.corridors, notAttestedWeight: 0 })
})

test('bounds of the school’s own are no preset', () => {
  expect(presetOf({ ...formOf(defaultThresholds), basic: 55 })).toBeNull()
})
