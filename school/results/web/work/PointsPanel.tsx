import type { ReactNode } from 'react'
import { ChartFigure } from '#kit/charts/ChartFigure.tsx'
import { ColumnChart } from '#kit/charts/ColumnChart.tsx'
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
  const names = scale?.kind === 'levels' ? [t.level.low, t.level.basic] : [mark('2'), mark('3'), mark('4')]
  const lowBound = scale?.upperBounds[0] ?? -1
  const chart = {
    columns: filled.map(({ points, pupils }) => ({
      label: String(points),
      value: pupils,
      isSetApart: points <= lowBound,
    })),
    axes: { across: t.pointsAxis, up: t.pupilsAxis },
    dividers: boundsOf(scale).flatMap((bound, index) => {
      const afterIndex = filled.findIndex(({ points }) => points === bound)
      return afterIndex === -1 ? [] : [{ afterIndex, label: names[index] ?? '' }]
    }),
  }
  const note = scale === null ? undefined : scale.kind === 'levels' ? t.pointsLowApart : t.pointsSetApart
  const reading = t.pointsReading(
    formats.number(view.points.median, 1),
    formats.number(first),
    formats.number(last),
  )
  return (
    <Panel title={t.points} {...(note === undefined ? {} : { note })}>
      <ChartFigure
        reading={reading}
        table={{
          caption: t.pointsCaption,
          columns: [t.pointsAxis, t.pupilsAxis],
          rows: view.distribution.map(({ points, pupils }) => [String(points), String(pupils)]),
        }}
      >
        <ColumnChart chart={chart} />
      </ChartFigure>
    </Panel>
  )
}

function boundsOf(scale: Scale | null): readonly number[] {
  return scale?.upperBounds ?? []
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
