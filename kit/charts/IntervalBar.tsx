import type { ReactNode } from 'react'
import classes from './charts.module.css'

interface Props {
  /** Shares, 0 to 1. */
  share: number
  low?: number
  high?: number
  /** Where others stand: a dashed line. */
  reference?: number
  /** The whole figure in words; the drawing adds nothing to it. */
  label: string
  tone?: 'board' | 'coral'
}

/** A share as a point on a line from 0 to 100 %, with its 95 % interval as a pale band. */
export function IntervalBar({ share, low, high, reference, label, tone = 'board' }: Props): ReactNode {
  return (
    <svg className={classes.interval} role="img" aria-label={label} data-tone={tone}>
      <line x1="0" x2="100%" y1="50%" y2="50%" className={classes.track} />
      {low === undefined || high === undefined ? null : (
        <rect
          x={percent(low)}
          width={percent(high - low)}
          y="25%"
          height="50%"
          rx="4"
          className={classes.band}
        />
      )}
      {reference === undefined ? null : (
        <line
          x1={percent(reference)}
          x2={percent(reference)}
          y1="5%"
          y2="95%"
          className={classes.reference}
        />
      )}
      <circle cx={percent(share)} cy="50%" r="5.5" className={classes.point} />
    </svg>
  )
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`
}
