import { expect, test } from 'vitest'
import { contrast } from '#kit/contrast.ts'
import { columnChartOption } from './column-chart.ts'
import { chartPalette } from './palette.ts'

const chart = {
  columns: [
    { label: '4', value: 2, tone: 'low' as const },
    { label: '10', value: 3, tone: 'middle' as const },
  ],
  axes: { across: 'баллы', up: 'учеников' },
}

test('the lowest group is hatched: colour alone says nothing', () => {
  const option = columnChartOption(chart, chartPalette('light')) as {
    series: { data: { value: number; itemStyle: { decal?: object } }[] }[]
  }
  const [low, middle] = option.series[0]?.data ?? []
  expect(low?.itemStyle.decal).toBeDefined()
  expect(middle?.itemStyle.decal).toBeUndefined()
  expect([low?.value, middle?.value]).toEqual([2, 3])
})

test.each(['light', 'dark'] as const)('words of a chart can be read on its sheet, %s', (scheme) => {
  const palette = chartPalette(scheme)
  expect(contrast(palette.text, palette.surface)).toBeGreaterThanOrEqual(4.5)
  expect(contrast(palette.faintText, palette.surface)).toBeGreaterThanOrEqual(4.5)
})
