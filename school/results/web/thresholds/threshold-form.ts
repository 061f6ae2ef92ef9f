import { type DifficultyPreset, difficultyPresets, type Thresholds } from '../../thresholds.ts'

/** The form in the units people read: percent and points; null where a rule is off. */
export interface ThresholdForm {
  basic: number | null
  raised: number | null
  high: number | null
  regionGapPoints: number | null
  interval: 'full' | 'half' | null
  notAttemptedAbove: number | null
  notAttestedWeight: number | null
}

export type NumberField = Exclude<keyof ThresholdForm, 'interval'>

export function formOf({ difficulty, notAttestedWeight }: Thresholds): ThresholdForm {
  const { below, regionGapPoints, interval, notAttemptedAbove } = difficulty
  return {
    basic: percentOf(below.basic),
    raised: percentOf(below.raised),
    high: percentOf(below.high),
    regionGapPoints,
    interval,
    notAttemptedAbove: percentOf(notAttemptedAbove),
    notAttestedWeight,
  }
}

export function thresholdsOf(form: ThresholdForm): Thresholds {
  return {
    difficulty: {
      below: { basic: shareOf(form.basic), raised: shareOf(form.raised), high: shareOf(form.high) },
      regionGapPoints: form.regionGapPoints,
      interval: form.interval,
      notAttemptedAbove: shareOf(form.notAttemptedAbove),
    },
    notAttestedWeight: form.notAttestedWeight ?? 0,
  }
}

/** A preset speaks of difficulties alone; the weight of the index stays. */
export function withPreset(form: ThresholdForm, preset: DifficultyPreset): ThresholdForm {
  const { notAttestedWeight } = thresholdsOf(form)
  return formOf({ difficulty: difficultyPresets[preset], notAttestedWeight })
}

export function presetOf(form: ThresholdForm): DifficultyPreset | null {
  const names: readonly DifficultyPreset[] = ['default', 'corridors']
  return names.find((name) => sameForm(withPreset(form, name), form)) ?? null
}

export function sameForm(one: ThresholdForm, other: ThresholdForm): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Where each field of the form stands in what the server checks. */
export const fieldPaths: Readonly<Record<NumberField, string>> = {
  basic: 'difficulty.below.basic',
  raised: 'difficulty.below.raised',
  high: 'difficulty.below.high',
  regionGapPoints: 'difficulty.regionGapPoints',
  notAttemptedAbove: 'difficulty.notAttemptedAbove',
  notAttestedWeight: 'notAttestedWeight',
}

/** To a tenth: 0.29 times a hundred is 28.999999999999996. */
function percentOf(share: number | null): number | null {
  return share === null ? null : Math.round(share * 1000) / 10
}

function shareOf(percent: number | null): number | null {
  return percent === null ? null : percent / 100
}
