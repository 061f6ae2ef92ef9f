import type { EChartsCoreOption } from 'echarts/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { init } from './engine.ts'

interface Props {
  option: EChartsCoreOption
  height: number
}

/** The drawing itself. The default export lets a page load the chart library only when a chart is shown. */
export default function Canvas({ option, height }: Props): ReactNode {
  const place = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const element = place.current
    if (element === null) return
    const chart = init(element, null, { renderer: 'svg' })
    chart.setOption(option)
    const watcher = new ResizeObserver(() => chart.resize())
    watcher.observe(element)
    return () => {
      watcher.disconnect()
      chart.dispose()
    }
  }, [option])

  // The table under the chart says the same in words, so a screen reader skips the drawing.
  return <div ref={place} style={{ height }} aria-hidden="true" />
}
