import type { ReactNode } from 'react'
import classes from './work.module.css'

export type SegmentTone = 'low' | 'middle' | 'good' | 'high' | 'plain'

export interface SegmentKind {
  key: string
  name: string
  tone: SegmentTone
}

export interface SegmentRow {
  key: string
  name: string
  /** Pupils of each kind, in the order of the kinds. */
  counts: readonly number[]
}

/** How many pupils of each kind, a bar for each class. The number stands in its segment; the table says the same. */
export function SegmentBars({
  kinds,
  rows,
}: {
  kinds: readonly SegmentKind[]
  rows: readonly SegmentRow[]
}): ReactNode {
  return (
    <div className={classes.bars}>
      <div className={classes.bars} aria-hidden="true">
        {rows.map((row) => (
          <div key={row.key} className={classes.bar}>
            <span>{row.name}</span>
            <div className={classes.segments}>
              {kinds.map((kind, index) => {
                const count = row.counts[index] ?? 0
                if (count === 0) return null
                return (
                  <span
                    key={kind.key}
                    className={classes.segment}
                    data-tone={kind.tone}
                    style={{ flexGrow: count }}
                  >
                    {count}
                  </span>
                )
              })}
            </div>
          </div>
        ))}
      </div>
      <ul className={classes.legend} aria-hidden="true">
        {kinds.map(({ key, name, tone }) => (
          <li key={key}>
            <span className={classes.segment} data-tone={tone} />
            {name}
          </li>
        ))}
      </ul>
    </div>
  )
}
