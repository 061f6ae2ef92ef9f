import type { ReactNode } from 'react'
import { ChartFigure } from '#kit/charts/ChartFigure.tsx'
import { ColumnChart } from '#kit/charts/ColumnChart.tsx'
import { type ColumnKind, ToneLegend } from '#kit/charts/ToneLegend.tsx'
import { useFormats } from '#kit/format.ts'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import type { Scale } from '../../mark-scales.ts'
import type { Overview } from '../shapes.ts'
import { figureWords } from '../words/figures.ts'
import { overviewWords } from '../words/overview.ts'
import { mainView } from './views.ts'

/** How many pupils have each total, with the bounds of the scale. */
export function PointsPanel({ overview }: { overview: Overview }): ReactNode {
  const t = useWords(overviewWords)
  const { mark } = useWords(figureWords)
  const formats = useFormats()
  const view = mainView(overview)
  if (view === null || view.distribution === null || view.distribution.length === 0 || view.points === null)
    return null
  const { scale } = overview.work
  const filled = everyTotal(view.distribution, view.points.maximum)
  const first = view.distribution[0]?.points ?? 0
  const last = view.distribution.at(-1)?.points ?? 0
  const kinds = kindsOf(scale, t.level, mark)
  const chart = {
    columns: filled.map(({ points, pupils }) => ({
      label: String(points),
      value: pupils,
      tone: kinds[kindAt(scale, points)]?.tone ?? ('high' as const),
    })),
    axes: { across: t.pointsAxis, up: t.pupilsAxis },
  }
  const reading = t.pointsReading(
    formats.number(view.points.median, 1),
    formats.number(first),
    formats.number(last),
  )
  return (
    <Panel title={t.points}>
      <ChartFigure
        reading={reading}
        table={{
          caption: t.pointsCaption,
          columns: [t.pointsAxis, t.pupilsAxis],
          rows: view.distribution.map(({ points, pupils }) => [String(points), String(pupils)]),
        }}
      >
        <ColumnChart chart={chart} />
        <ToneLegend kinds={kinds} label={t.pointsLegend} />
      </ChartFigure>
    </Panel>
  )
}

/** The category a total belongs to: the first whose bound it does not pass. */
function kindAt(scale: Scale | null, points: number): number {
  const bounds: readonly number[] = scale?.upperBounds ?? []
  const at = bounds.findIndex((bound) => points <= bound)
  return at === -1 ? bounds.length : at
}

function kindsOf(
  scale: Scale | null,
  level: Readonly<Record<'low' | 'basic' | 'raised', string>>,
  mark: (mark: string) => string,
): readonly ColumnKind[] {
  if (scale === null) return []
  if (scale.kind === 'levels') {
    return [
      { key: 'low', name: level.low, tone: 'low' },
      { key: 'basic', name: level.basic, tone: 'middle' },
      { key: 'raised', name: level.raised, tone: 'high' },
    ]
  }
  return [
    { key: 'two', name: mark('2'), tone: 'low' },
    { key: 'three', name: mark('3'), tone: 'middle' },
    { key: 'four', name: mark('4'), tone: 'good' },
    { key: 'five', name: mark('5'), tone: 'high' },
  ]
}

/** Totals nobody has are columns too: a gap in the distribution must look like one. */
function everyTotal(
  distribution: NonNullable<Overview['cohorts'][number]['distribution']>,
  maximum: number | null,
) {
  const most = maximum ?? distribution.at(-1)?.points ?? 0
  const byPoints = new Map(distribution.map(({ points, pupils }) => [points, pupils]))
  return Array.from({ length: most + 1 }, (_, points) => ({ points, pupils: byPoints.get(points) ?? 0 }))
}
