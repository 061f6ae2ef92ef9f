import type { EChartsCoreOption } from 'echarts/core'
import type { ChartPalette } from './palette.ts'

/** From the pupils who find it hardest to those who find it easy. The lowest is hatched: colour alone says nothing. */
export type ColumnTone = 'low' | 'middle' | 'good' | 'high'

export interface Column {
  label: string
  value: number
  tone: ColumnTone
}

export interface ColumnChart {
  columns: readonly Column[]
  /** What the columns stand on and how high they are: «баллы», «учеников». */
  axes: { across: string; up: string }
}

/** How often each value came. Whole numbers upwards, because pupils are whole. */
export function columnChartOption(chart: ColumnChart, palette: ChartPalette): EChartsCoreOption {
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    grid: { left: 8, right: 12, top: 34, bottom: 8, containLabel: true },
    xAxis: {
      type: 'category',
      data: chart.columns.map((column) => column.label),
      name: chart.axes.across,
      nameLocation: 'middle',
      nameGap: 28,
      nameTextStyle: { color: palette.faintText, fontSize: 12 },
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
      axisLabel: { color: palette.faintText, fontSize: 12 },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      name: chart.axes.up,
      nameTextStyle: { color: palette.faintText, fontSize: 12, align: 'left' },
      axisLabel: { color: palette.faintText, fontSize: 12 },
      splitLine: { lineStyle: { color: palette.line } },
    },
    series: [
      {
        type: 'bar',
        barCategoryGap: '18%',
        data: chart.columns.map((column) => ({
          value: column.value,
          itemStyle: columnStyle(column, palette),
        })),
        label: { show: true, position: 'top', color: palette.text, fontSize: 12, formatter: labelOfCount },
      },
    ],
  }
}

function labelOfCount({ value }: { value: number }): string {
  return value === 0 ? '' : String(value)
}

function columnStyle({ tone }: Column, palette: ChartPalette) {
  const shape = { color: palette[tone], borderRadius: [4, 4, 0, 0] }
  if (tone !== 'low') return shape
  const decal = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: -Math.PI / 4 }
  return { ...shape, decal: { ...decal, color: palette.surface } }
}
