import { Fragment, type ReactNode } from 'react'
import { plainText } from '#base/paper/inline.ts'
import type { Cell, Row, TableBlock } from '#base/paper/paper.ts'
import { PaperWords } from './PaperWords.tsx'
import styles from './paper.module.css'
import type { BlockTools } from './place.ts'

/** From so many columns on, a phone shows each row as a card with the names of the columns inside. */
const columnsOnPhone = 3

/** A table of a paper; its head is repeated on every printed page. */
export function PaperTable({ table, tools }: { table: TableBlock; tools: BlockTools }): ReactNode {
  const whole = table.columns.reduce((sum, { share }) => sum + share, 0)
  const names = columnNames(table)
  return (
    <table
      className={styles.table}
      data-lines={table.lines}
      data-cards={table.columns.length > columnsOnPhone && table.head.length > 0}
    >
      <colgroup>
        {table.columns.map(({ share }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity and are never reordered
          <col key={index} style={{ width: `${(share / whole) * 100}%` }} />
        ))}
      </colgroup>
      {table.head.length > 0 && (
        <thead>
          {table.head.map((cells, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity and are never reordered
            <tr key={index}>
              {cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <th key={column} scope="col" colSpan={cell.span ?? 1}>
                  <CellLines cell={cell} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
      )}
      <tbody>
        {table.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity and are never reordered
          <Fragment key={index}>
            {tools.around(
              index,
              <TableRow row={row} table={table} names={names} extra={tools.inRow(index)} />,
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

interface TableRowProps {
  row: Row
  table: TableBlock
  names: readonly string[]
  extra: ReactNode
}

function TableRow({ row, table, names, extra }: TableRowProps): ReactNode {
  if (row.kind === 'section') {
    return (
      <tr className={styles.sectionRow}>
        <th scope="rowgroup" colSpan={table.columns.length}>
          <PaperWords parts={row.text} />
          {extra}
        </th>
      </tr>
    )
  }
  return (
    <tr>
      {row.cells.map((cell, index) => (
        <td
          // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity and are never reordered
          key={index}
          colSpan={cell.span ?? 1}
          data-align={cell.align ?? table.columns[index]?.align}
        >
          {names[index] !== undefined && (
            <span className={styles.columnName} data-sign={names[index].length < 3} aria-hidden="true">
              {names[index]}
            </span>
          )}
          <CellLines cell={cell} />
          {index === row.cells.length - 1 && extra}
        </td>
      ))}
    </tr>
  )
}

function CellLines({ cell }: { cell: Cell }): ReactNode {
  return cell.lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity and are never reordered
    <p key={index}>
      <PaperWords parts={line} />
    </p>
  ))
}

/** The lowest row of the head names the columns. */
function columnNames({ head }: TableBlock): string[] {
  return (head.at(-1) ?? []).map((cell) => cell.lines.map(plainText).join(' '))
}
