import type { ReactNode } from 'react'
import { useWords } from '#kit/words.ts'
import classes from './charts.module.css'
import { words } from './words.ts'

interface Props {
  /** What the chart says, in one sentence. */
  reading: ReactNode
  children: ReactNode
  /** The same figures for screen readers and for copying. Left out where the children are a table already. */
  table?: FigureTable
}

export interface FigureTable {
  caption: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}

/** Every chart: a sentence above, the drawing, its table below. */
export function ChartFigure({ reading, children, table }: Props): ReactNode {
  const t = useWords(words)
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.reading}>{reading}</figcaption>
      {children}
      {table === undefined ? null : (
        <details className={classes.table}>
          <summary>{t.asTable}</summary>
          <PlainTable table={table} />
        </details>
      )}
    </figure>
  )
}

function PlainTable({ table }: { table: FigureTable }): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
    <section className={classes.scroll} tabIndex={0} aria-label={table.caption}>
      <table className={classes.plain}>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([head = '', ...cells]) => (
            <tr key={head}>
              <th scope="row">{head}</th>
              {cells.map((cell, index) => (
                <td key={table.columns[index + 1] ?? index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
