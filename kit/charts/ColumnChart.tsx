import { Skeleton, useComputedColorScheme } from '@mantine/core'
import { lazy, type ReactNode, Suspense, useMemo } from 'react'
import { type ColumnChart as Columns, columnChartOption } from './column-chart.ts'
import { chartPalette } from './palette.ts'

const Canvas = lazy(() => import('./Canvas.tsx'))
const height = 260

/** How often each value came, as columns. Stands inside a `ChartFigure`, which says it in words and as a table. */
export function ColumnChart({ chart }: { chart: Columns }): ReactNode {
  const scheme = useComputedColorScheme('light')
  const option = useMemo(() => columnChartOption(chart, chartPalette(scheme)), [chart, scheme])
  return (
    <Suspense fallback={<Skeleton height={height} radius="md" />}>
      <Canvas option={option} height={height} />
    </Suspense>
  )
}
