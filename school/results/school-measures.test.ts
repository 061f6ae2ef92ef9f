import { describe, expect, test } from 'vitest'
import { sampleSheets } from '#test/support/sample-results.ts'
import { sampleCsv, sampleJson } from '#test/support/sample-tables.ts'
import { levelMeasures, lowestGroup, pointsCounted, pointsSummary } from './distribution.ts'
import { itemStatistics } from './item-statistics.ts'
import { journalComparison } from './journal-comparison.ts'
import { knownScales, proposeScale, type Scale } from './mark-scales.ts'
import { atRisk } from './risk.ts'
import { learningIndex, schoolMeasures } from './school-measures.ts'
import { skillShare } from './skill.ts'
import { type Tally, tallyOf, tallyTogether } from './tally.ts'

interface Expected {
  n: number
  mean_points: number
  sd_points: number
  median_points: number
  marks: Record<'2' | '3' | '4' | '5', number>
  mean_mark: number
  pass_rate: number
  pass_wilson95: [number, number]
  quality: number
  quality_wilson95: [number, number]
  SOU: number
  vs_journal: Record<'понизили' | 'подтвердили' | 'повысили' | 'без_отметки', number>
  items: {
    points: number
    share_of_max: number
    full: number
    full_share: number
    full_wilson95: [number, number]
    not_attempted: number
  }[]
}
interface Wave {
  n: number
  mean: number
  sd: number
  levels: Record<'низкий' | 'базовый' | 'повышенный', number>
  low_share: number
  low_wilson95: [number, number]
  skills: Record<'F' | 'I' | 'E' | 'U', number>
  by_class: Record<string, { n: number; mean: number }>
}
interface QuarterMarks {
  counts: Record<'2' | '3' | '4' | '5' | 'н/а', number>
  pass_rate: number
  quality: number
  SOU: number
}
const expected = sampleJson<{
  vpr_ru4_2025: Record<string, Expected>
  reading: { waves: Record<string, Wave> }
  marks: Record<string, Record<string, QuarterMarks>>
}>('expected.json')

const readingSkills =
  sampleJson<{ letter: 'F' | 'I' | 'E' | 'U'; name: string; items: number[] }[]>('reading_skills.json')

const exactly = (share: number, low: number, high: number) => ({
  share: expect.closeTo(share, 4),
  low: expect.closeTo(low, 4),
  high: expect.closeTo(high, 4),
})

describe('the grade 4 Russian work of spring 2025', () => {
  const { reading, byClass } = sampleSheets(sampleCsv('vpr_ru4_2025_protokol.csv'))
  const maxima = reading.items.map(({ maximum }) => maximum ?? 0)
  const tallies = new Map([...byClass].map(([letter, sheets]) => [letter, tallyOf(sheets, maxima.length)]))
  const scale =
    proposeScale({ subject: 'Русский язык', grade: 4, schoolYear: 2024, maximum: 24 })?.scale ?? null
  const tallyFor: Record<string, Tally | undefined> = {
    all: tallyTogether([...tallies.values()]),
    '5А': tallies.get('А'),
    '5Б': tallies.get('Б'),
  }

  describe.each(Object.entries(expected.vpr_ru4_2025))('%s', (name, figures) => {
    const tally = tallyFor[name] ?? { items: [], totals: [] }

    test('marks, pass, quality and index of learning', () => {
      const { marks } = figures
      expect(schoolMeasures(tally.totals, scale, 7)).toMatchObject({
        counts: { two: marks[2], three: marks[3], four: marks[4], five: marks[5], notAttested: 0 },
        withoutMark: 0,
        pass: { measured: figures.n, ...exactly(figures.pass_rate, ...figures.pass_wilson95) },
        quality: exactly(figures.quality, ...figures.quality_wilson95),
        learningIndex: expect.closeTo(figures.SOU, 4),
        meanMark: expect.closeTo(figures.mean_mark, 4),
      })
    })

    test('points', () => {
      expect(pointsSummary(pointsCounted(tally.totals))).toEqual({
        mean: expect.closeTo(figures.mean_points, 4),
        deviation: expect.closeTo(figures.sd_points, 4),
        median: figures.median_points,
      })
    })

    test('marks beside the journal', () => {
      const { vs_journal: journal } = figures
      expect(journalComparison(tally.totals, scale)).toMatchObject({
        lowered: { count: journal.понизили, measured: figures.n },
        confirmed: { count: journal.подтвердили },
        raised: { count: journal.повысили },
        withoutMark: { count: journal.без_отметки },
      })
    })

    test('every item', () => {
      const shown = tally.items.map((item, position) => itemStatistics(item, maxima[position] ?? 0))
      expect(shown).toHaveLength(12)
      figures.items.forEach((item, position) => {
        expect(shown[position]).toMatchObject({
          solved: { points: item.points, share: expect.closeTo(item.share_of_max, 4) },
          full: { count: item.full, ...exactly(item.full_share, ...item.full_wilson95) },
          notAttempted: { count: item.not_attempted },
          notTaught: 0,
        })
      })
    })
  })

  test('shows those with mark 2 as the ones at risk, and the weakest quarter with its own share', () => {
    const lowest = lowestGroup(tallyFor.all?.totals ?? [], scale, 24)
    expect(atRisk('external', lowest)).toMatchObject({ count: 8, measured: 45 })
    expect(lowest.quarter).toMatchObject({ upToPoints: 11, pupils: 15 })
    expect(atRisk('internal', lowest)).toBeNull()
  })
})

describe.each(Object.entries(expected.reading.waves))('the reading test of %s', (name, wave) => {
  const { reading, byClass, all } = sampleSheets(sampleCsv(`reading_${name}.csv`))
  const scale: Scale = { kind: 'levels', upperBounds: [7, 13] }
  const maxima = reading.items.map(({ maximum }) => maximum ?? 0)
  const tally = tallyOf(all, maxima.length)

  test('points and levels, together and by class', () => {
    const { levels } = wave
    expect(levelMeasures(tally.totals, scale)).toMatchObject({
      counts: { low: levels.низкий, basic: levels.базовый, raised: levels.повышенный },
      low: { measured: wave.n, ...exactly(wave.low_share, ...wave.low_wilson95) },
    })
    expect(pointsSummary(pointsCounted(tally.totals))).toMatchObject({
      mean: expect.closeTo(wave.mean, 4),
      deviation: expect.closeTo(wave.sd, 4),
    })
    for (const [label, { n, mean }] of Object.entries(wave.by_class)) {
      const { totals } = tallyOf(byClass.get(label.slice(1)) ?? [], maxima.length)
      const points = pointsCounted(totals)
      expect(points.reduce((sum, [, pupils]) => sum + pupils, 0)).toBe(n)
      expect(pointsSummary(points)?.mean).toBeCloseTo(mean, 4)
    }
  })

  test.each(readingSkills)('the skill $letter: $name', ({ letter, items }) => {
    const asked = items.map((item) => ({
      maximum: maxima[item - 1] ?? 0,
      tally: tally.items[item - 1] ?? { scores: [], notAttempted: 0, notTaught: 0 },
    }))
    expect(skillShare(asked)).toMatchObject({ share: expect.closeTo(wave.skills[letter], 4) })
  })
})

describe('quarter marks', () => {
  const totalsOf = (counts: QuarterMarks['counts']) => [
    ...([2, 3, 4, 5] as const).map((mark) => ({
      standing: 'worked' as const,
      total: null,
      mark,
      journalMark: null,
      pupils: counts[mark],
    })),
    { standing: 'not_attested' as const, total: null, mark: null, journalMark: null, pupils: counts['н/а'] },
  ]

  test.each(
    Object.entries(expected.marks).flatMap(([label, quarters]) =>
      Object.entries(quarters).map(([quarter, marks]) => [label, quarter, marks] as const),
    ),
  )('of %s in quarter %s', (_, __, marks) => {
    const measures = schoolMeasures(totalsOf(marks.counts), null, 7)
    expect(measures?.learningIndex).toBeCloseTo(marks.SOU, 2)
    expect(measures?.pass).toMatchObject({ share: expect.closeTo(marks.pass_rate / 100, 4) })
    expect(measures?.quality).toMatchObject({ share: expect.closeTo(marks.quality / 100, 4) })
  })

  test('the published class of 22 has an index of 40', () => {
    expect(learningIndex({ two: 4, three: 12, four: 6, five: 0, notAttested: 0 }, 7)).toBe(40)
  })

  test('«н/а» weighs what the school says, the freed count nowhere', () => {
    const one = { two: 0, three: 9, four: 0, five: 0, notAttested: 1 }
    expect(learningIndex(one, 8) - learningIndex(one, 0)).toBeCloseTo(0.8)
    const freed = { standing: 'exempt' as const, total: null, mark: null, journalMark: null, pupils: 4 }
    const measures = schoolMeasures([...totalsOf({ 2: 0, 3: 9, 4: 0, 5: 0, 'н/а': 1 }), freed], null, 7)
    expect(measures).toMatchObject({ exempt: 4, pass: { measured: 10, count: 9 } })
  })
})

test('bounds of every known scale rise and stay below the maximum', () => {
  for (const { scale, maximum } of knownScales) {
    const bounds: readonly number[] = scale.upperBounds
    expect(bounds).toEqual(bounds.toSorted((one, other) => one - other))
    if (maximum !== null) expect(bounds.at(-1)).toBeLessThan(maximum)
  }
})
