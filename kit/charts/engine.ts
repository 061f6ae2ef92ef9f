import { BarChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

// Only what a chart of ours uses. The SVG renderer prints sharply and is read by the same code on the server.
use([BarChart, GridComponent, SVGRenderer])

export { init }
