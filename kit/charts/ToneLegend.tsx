import type { ReactNode } from 'react'
import classes from './charts.module.css'
import type { ColumnTone } from './column-chart.ts'

export interface ColumnKind {
  key: string
  name: string
  tone: ColumnTone
}

/** What the colours of the columns mean, a word beside each. */
export function ToneLegend({ kinds, label }: { kinds: readonly ColumnKind[]; label: string }): ReactNode {
  if (kinds.length === 0) return null
  return (
    <ul className={classes.legend} aria-label={label}>
      {kinds.map(({ key, name, tone }) => (
        <li key={key}>
          <span className={classes.swatch} data-tone={tone} aria-hidden="true" />
          {name}
        </li>
      ))}
    </ul>
  )
}
