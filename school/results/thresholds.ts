import type { ItemLevel } from './work.ts'

/** When an item counts as a difficulty. Each rule is off when null. Shares are 0 to 1, the gap is in percentage points. */
export interface DifficultyRules {
  below: Readonly<Record<ItemLevel, number | null>>
  /** This many points or more below the region. */
  regionGapPoints: number | null
  /** The whole 95 % interval of the pupils with the full mark, or with at least half of it, lies below the reference. */
  interval: 'full' | 'half' | null
  notAttemptedAbove: number | null
}

/** What a school may set for itself. */
export interface Thresholds {
  difficulty: DifficultyRules
  /** The weight of «н/а» in the index of learning; journals use 7, other tables 8 or 0. */
  notAttestedWeight: number
}

export type DifficultyPreset = 'default' | 'corridors'

/** Under 50 % of a basic item, under 15 % of a raised or high one, or ten points below the region. */
export const defaultRules: DifficultyRules = {
  below: { basic: 0.5, raised: 0.15, high: 0.15 },
  regionGapPoints: 10,
  interval: null,
  notAttemptedAbove: null,
}

/** Corridors of expected solvability: basic from 60 %, raised from 40 %, high without a lower wall. */
export const corridorRules: DifficultyRules = {
  below: { basic: 0.6, raised: 0.4, high: null },
  regionGapPoints: 10,
  interval: null,
  notAttemptedAbove: null,
}

export const difficultyPresets: Readonly<Record<DifficultyPreset, DifficultyRules>> = {
  default: defaultRules,
  corridors: corridorRules,
}

/** What the rule becomes when it is switched on without a number of one's own. */
export const notAttemptedByDefault = 0.15

export const defaultThresholds: Thresholds = { difficulty: defaultRules, notAttestedWeight: 7 }
