import { describe, expect, test } from 'vitest'
import { sampleSheets } from '#test/support/sample-results.ts'
import { sampleCsv, sampleJson } from '#test/support/sample-tables.ts'
import { reasonsFor } from './difficulty.ts'
import { readPlan } from './plan-of-results.ts'
import { type Tally, tallyOf, tallyTogether } from './tally.ts'
import { corridorRules, type DifficultyRules, defaultRules, notAttemptedByDefault } from './thresholds.ts'

const { items } = readPlan(sampleCsv('vpr_ru4_2025_plan_rezultatov.csv'), 0)
const { byClass } = sampleSheets(sampleCsv('vpr_ru4_2025_protokol.csv'))
const tallyFor = (letter: string) => tallyOf(byClass.get(letter) ?? [], items.length)
const together = tallyTogether([...byClass.values()].map((sheets) => tallyOf(sheets, items.length)))

function difficultItems(tally: Tally, rules: DifficultyRules): number[] {
  return items.flatMap((item, position) => {
    const itemTally = tally.items[position]
    return itemTally !== undefined && reasonsFor(item, itemTally, rules).length > 0
      ? [Number(item.label)]
      : []
  })
}

describe('difficulties of the grade 4 Russian work', () => {
  test('by the default rule are items 6, 10 and 11', () => {
    const { typical_difficulties: expected } = sampleJson<{
      typical_difficulties: { items: { item: number; below_threshold: boolean; gap_flag: boolean }[] }
    }>('expected.json')
    expect(difficultItems(together, defaultRules)).toEqual(expected.items.map(({ item }) => item))
    for (const { item, below_threshold, gap_flag } of expected.items) {
      const position = item - 1
      const description = items[position]
      const tally = together.items[position]
      if (description === undefined || tally === undefined) throw new Error(`no item ${item}`)
      const rules = reasonsFor(description, tally, defaultRules).map(({ rule }) => rule)
      expect([rules.includes('below_level'), rules.includes('below_region')]).toEqual([
        below_threshold,
        gap_flag,
      ])
    }
  })

  test('with unattempted items also 12', () => {
    expect(difficultItems(together, { ...defaultRules, notAttemptedAbove: notAttemptedByDefault })).toEqual([
      6, 10, 11, 12,
    ])
  })

  test('by the corridors are 6, 9, 10, 11 and 12', () => {
    expect(difficultItems(together, corridorRules)).toEqual([6, 9, 10, 11, 12])
  })

  test('of 5А alone are none, of 5Б alone 2, 5, 6, 9, 10 and 11', () => {
    expect(difficultItems(tallyFor('А'), defaultRules)).toEqual([])
    expect(difficultItems(tallyFor('Б'), defaultRules)).toEqual([2, 5, 6, 9, 10, 11])
  })

  test('with every rule off are none', () => {
    const off = {
      below: { basic: null, raised: null, high: null },
      regionGapPoints: null,
      interval: null,
      notAttemptedAbove: null,
    }
    expect(difficultItems(together, off)).toEqual([])
  })
})

describe('a rule', () => {
  const item = { level: 'basic' as const, maximum: 2, regionShare: 0.6 }
  const tally = (...scores: number[]) => ({ scores, notAttempted: 0, notTaught: 0 })

  test('holds the interval of full marks, or of half of them, against the region', () => {
    const onlyFull: DifficultyRules = {
      ...defaultRules,
      below: corridorRules.below,
      regionGapPoints: null,
      interval: 'full',
    }
    expect(reasonsFor(item, tally(10, 80, 10), onlyFull).map(({ rule }) => rule)).toContain('interval')
    expect(
      reasonsFor(item, tally(10, 80, 10), { ...onlyFull, interval: 'half' }).map(({ rule }) => rule),
    ).not.toContain('interval')
  })

  test('of ten points below the region counts at exactly ten', () => {
    expect(reasonsFor(item, tally(5, 0, 5), defaultRules)).toMatchObject([{ rule: 'below_region' }])
    expect(reasonsFor({ ...item, regionShare: 0.599 }, tally(5, 0, 5), defaultRules)).toEqual([])
  })

  test('says nothing about fewer than five pupils', () => {
    expect(reasonsFor(item, tally(4), defaultRules)).toEqual([])
    expect(reasonsFor(item, tally(5), defaultRules)).not.toEqual([])
  })

  test('holds an item of unknown level to the basic bound', () => {
    expect(reasonsFor({ level: null, maximum: 1, regionShare: null }, tally(6, 4), defaultRules)).toEqual([
      { rule: 'below_level', bound: 0.5 },
    ])
  })
})
